// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/content_encoding.hpp"

#include "shared/wire/compress.hpp"
#include "shared/wire/protocol.hpp"
#include "shared/wire/unpacked_size.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
    text.remove_suffix(1);
  return text;
}

/// Whether a list such as "gzip, zstd;q=0.5" names the coding with a weight above 0.
bool accepts(std::string_view header, std::string_view encoding) {
  while (!header.empty()) {
    const std::string_view item = header.substr(0, header.find(','));
    header.remove_prefix(std::min(header.size(), item.size() + 1));
    const std::size_t semicolon = item.find(';');
    if (trimmed(item.substr(0, semicolon)) != encoding) continue;
    const std::string_view weight =
        semicolon == std::string_view::npos ? "" : trimmed(item.substr(semicolon + 1));
    return weight.empty() || weight.find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

std::optional<wire::Packing> packingFor(std::string_view accepted) {
  for (const wire::Packing packing : {wire::Packing::Zt1, wire::Packing::Zstd})
    if (accepts(accepted, wire::nameOf(packing))) return packing;
  return {};
}

}  // namespace

base::Result<std::string> decodedBody(const Request& request, std::size_t limit) {
  const std::string_view encoding = trimmed(request.header("content-encoding"));
  if (encoding.empty() || encoding == "identity") return request.body;
  const auto packing = wire::packingNamed(encoding);
  if (!packing) return base::Error(base::Code::InvalidInput, "Content-Encoding may be zstd or zt1 only");
  const std::size_t most = std::min(limit, wire::mostUnpacked(request.body.size()));
  return wire::decompress(request.body, most, *packing);
}

std::size_t unpackedSize(const Request& request) {
  const std::string_view encoding = trimmed(request.header("content-encoding"));
  if (encoding.empty() || encoding == "identity") return request.body.size();
  // A frame that says less than it holds is an error of zstd when it is unpacked.
  return wire::unpackedSize(request.body).value_or(wire::kMaxSyncBytes);
}

void encodeFor(const Request& request, Answer& answer) {
  // A client that sends zt1 accepts it too, without a header of its own.
  const auto spoken = wire::packingNamed(trimmed(request.header("content-encoding")));
  const auto accepted = packingFor(request.header("accept-encoding"));
  const auto packing = spoken == wire::Packing::Zt1 ? spoken : accepted;
  if (answer.file || !packing) return;
  auto packed = wire::compressIfShorter(answer.body, *packing);
  if (!packed) return;
  answer.body = std::move(*packed);
  answer.headers.emplace_back("Content-Encoding", wire::nameOf(*packing));
}

}  // namespace tarim::server
