// SHA-256 from OpenSSL.

#include "text/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace zhunsheng::text {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    std::string hexadecimal;
    for (unsigned int i = 0; i < length; ++i) {
        hexadecimal += "0123456789abcdef"[digest[i] >> 4];
        hexadecimal += "0123456789abcdef"[digest[i] & 0xF];
    }
    return hexadecimal;
}

}  // namespace zhunsheng::text
