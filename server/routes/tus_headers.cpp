// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/tus_headers.hpp"

#include "server/routes/range.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;

Error badHeader(std::string_view header, std::string_view why) {
  return Error(Code::InvalidInput, std::string(header) + ": " + std::string(why));
}

/// The value of a key in "key base64,key base64"; nothing when the key is not there.
std::optional<std::string_view> valueOf(std::string_view metadata, std::string_view key) {
  while (!metadata.empty()) {
    std::string_view pair = metadata.substr(0, metadata.find(','));
    metadata.remove_prefix(std::min(metadata.size(), pair.size() + 1));
    while (!pair.empty() && pair.front() == ' ')
      pair.remove_prefix(1);
    const std::size_t space = pair.find(' ');
    if (pair.substr(0, space) != key) continue;
    return space == std::string_view::npos ? std::string_view{} : pair.substr(space + 1);
  }
  return {};
}

}  // namespace

base::Result<base::Hash> promisedHash(const Request& request) {
  static constexpr std::string_view kHeader = "Upload-Metadata";
  const auto value = valueOf(request.header("upload-metadata"), "sha256");
  if (!value) return badHeader(kHeader, "sha256 is missing");
  const auto text = base::fromBase64(*value);
  if (!text) return badHeader(kHeader, "sha256 is not base64");
  auto hash = base::hashFromHex(base::textOf(*text));
  if (!hash) return badHeader(kHeader, "sha256 is not 64 hex digits");
  return hash;
}

base::Result<Form> promisedForm(const Request& request) {
  const auto value = valueOf(request.header("upload-metadata"), "form");
  if (!value) return Form::AsItIs;
  const auto text = base::fromBase64(*value);
  if (text && base::textOf(*text) == wire::kRecompressedForm) return Form::RecompressedJpeg;
  return badHeader("Upload-Metadata", "form may be jxl");
}

base::Result<std::uint64_t> numberIn(const Request& request, std::string_view header) {
  std::string name(header);
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  const auto number = wholeNumber(request.header(name));
  if (!number) return badHeader(header, "a whole number is needed");
  return *number;
}

base::Result<std::optional<Checksum>> promisedChecksum(const Request& request) {
  static constexpr std::string_view kHeader = "Upload-Checksum";
  const std::string_view value = request.header("upload-checksum");
  if (value.empty()) return std::optional<Checksum>();
  const std::size_t space = value.find(' ');
  const auto digest = base::fromBase64(space == std::string_view::npos ? "" : value.substr(space + 1));
  if (!digest) return badHeader(kHeader, "not base64");
  auto checksum = checksumOf(value.substr(0, space), *digest);
  if (!checksum) return badHeader(kHeader, "sha256 or sha1, with a digest of its length");
  return std::optional<Checksum>(std::move(*checksum));
}

base::Result<std::optional<Assembly>> promisedAssembly(const Request& request) {
  std::string_view value = request.header("tarim-join");
  if (value.empty()) return std::optional<Assembly>();
  const auto next = [&value] {
    const std::string_view word = value.substr(0, value.find(' '));
    value.remove_prefix(std::min(value.size(), word.size() + 1));
    return word;
  };
  Assembly assembly;
  const auto hash = base::hashFromHex(next());
  const std::string_view form = next();
  if (!hash || (form != wire::kAsItIs && form != wire::kRecompressedForm))
    return badHeader(wire::kAssemblyHeader, "a hash and asis or jxl are needed");
  assembly.hash = *hash;
  assembly.form = form == wire::kAsItIs ? Form::AsItIs : Form::RecompressedJpeg;
  while (!value.empty()) {
    const auto slice = base::hashFromHex(next());
    if (!slice) return badHeader(wire::kAssemblyHeader, "a slice is not 64 hex digits");
    if (assembly.slices.size() == wire::kMaxSlicesOfFile)
      return badHeader(wire::kAssemblyHeader, "too many slices");
    assembly.slices.push_back(*slice);
  }
  if (assembly.slices.size() < 2) return badHeader(wire::kAssemblyHeader, "two slices at least");
  return std::optional<Assembly>(std::move(assembly));
}

}  // namespace tarim::server
