#pragma once
// Answers as the bytes of HTTP/1.1.

#include <cstdint>
#include <ctime>
#include <string>
#include <string_view>

#include "message.h"

namespace zhunsheng::server {

/// What the head of an answer depends on beside the answer.
struct ResponseForm {
    bool keep_open = true;
    bool old_version = false;   ///< the client speaks HTTP/1.0
    bool streamed = false;      ///< the length is not known yet
    std::uint64_t request = 0;  ///< its number, as in the log
    std::time_t now = 0;
    std::string_view origin = {};  ///< the listed site whose page asks; empty if none does
};

/// Head and empty line. Streamed answers come in chunks, to a client of HTTP/1.0 until the connection is closed.
[[nodiscard]] std::string response_head(const Answer& answer, const ResponseForm& form);

/// What a browser asks before a page of another site may call (CORS): how it may.
[[nodiscard]] Answer leave_for_page();

/// "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] std::string http_date(std::time_t time);

/// What stands before a chunk of so many bytes; "\r\n" stands behind it.
[[nodiscard]] std::string chunk_head(std::size_t size);

}  // namespace zhunsheng::server
