// SHA-256 from OpenSSL.

#include "text/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace zhunsheng::text {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    // A digest that every OpenSSL has fails only for want of memory; an empty one must not pass for a hash.
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
    std::string hexadecimal;
    for (unsigned int i = 0; i < length; ++i) {
        hexadecimal += "0123456789abcdef"[digest[i] >> 4];
        hexadecimal += "0123456789abcdef"[digest[i] & 0xF];
    }
    return hexadecimal;
}

}  // namespace zhunsheng::text
