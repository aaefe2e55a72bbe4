// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/tus.hpp"

#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace tarim::client::tus {
namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, text.size() - i);
    std::uint32_t bits = 0;
    for (std::size_t j = 0; j < 3; ++j)
      bits = bits << 8 | (j < count ? static_cast<unsigned char>(text[i + j]) : 0);
    for (std::size_t j = 0; j < 4; ++j)
      out += j <= count ? kBase64[bits >> (18 - 6 * j) & 63] : '=';
  }
  return out;
}

HttpRequest request(std::string method, std::string target, base::ByteView body) {
  HttpRequest made;
  made.method = std::move(method);
  made.target = std::move(target);
  made.headers.emplace_back("Tus-Resumable", "1.0.0");
  if (!body.empty()) made.headers.emplace_back("Content-Type", "application/offset+octet-stream");
  made.body = body;
  return made;
}

}  // namespace

HttpRequest create(const std::string& hash, std::uint64_t length, bool recompressed, base::ByteView bytes,
                   const std::string& assembly) {
  HttpRequest made = request("POST", std::string(wire::kFilesPath), bytes);
  made.headers.emplace_back("Upload-Length", std::to_string(length));
  std::string metadata = "sha256 " + base64(hash);
  if (recompressed) metadata += ",form " + base64(wire::kRecompressedForm);
  made.headers.emplace_back("Upload-Metadata", std::move(metadata));
  if (!assembly.empty()) made.headers.emplace_back(wire::kAssemblyHeader, assembly);
  return made;
}

HttpRequest patch(const std::string& upload, std::uint64_t offset, base::ByteView bytes) {
  HttpRequest made = request("PATCH", upload, bytes);
  made.headers.emplace_back("Upload-Offset", std::to_string(offset));
  return made;
}

HttpRequest head(const std::string& upload) {
  return request("HEAD", upload, {});
}

std::string locationIn(const HttpAnswer& answer) {
  std::string_view location = answer.header("location");
  if (const std::size_t scheme = location.find("://"); scheme != std::string_view::npos) {
    const std::size_t path = location.find('/', scheme + 3);
    location = path == std::string_view::npos ? std::string_view() : location.substr(path);
  }
  return isUpload(location) ? std::string(location) : std::string();
}

std::optional<std::uint64_t> offsetIn(const HttpAnswer& answer) {
  const std::string_view text = answer.header("upload-offset");
  std::uint64_t offset = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), offset);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return offset;
}

std::optional<bool> assembledIn(const HttpAnswer& answer, std::string_view file) {
  std::istringstream said{std::string(answer.header("tarim-joined"))};
  for (std::string hash, outcome; said >> hash >> outcome;)
    if (hash == file) return outcome == "1";
  return std::nullopt;
}

bool isRecompressed(std::string_view upload) {
  return upload.ends_with(kRecompressedEnding);
}

bool isUpload(std::string_view path) {
  const auto isPlain = [](char c) { return c > ' ' && c < 0x7f; };
  return path.size() < 1024 && path.starts_with(std::string(wire::kFilesPath) + "/") &&
         std::all_of(path.begin(), path.end(), isPlain);
}

}  // namespace tarim::client::tus
