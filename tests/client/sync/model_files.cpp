// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/model_files.hpp"

#include "shared/base/hash.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"

#include <QByteArray>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace tarim::client::test {
namespace {

constexpr std::string_view kFolder = "/v1/files/";

HttpAnswer plain(int status) {
  return {status, {{"Tus-Resumable", "1.0.0"}}, {}};
}

std::string hashIn(const std::string& metadata) {
  if (!metadata.starts_with("sha256 ")) return {};
  return QByteArray::fromBase64(QByteArray::fromStdString(metadata.substr(7))).toStdString();
}

}  // namespace

HttpAnswer ModelFiles::answer(const SiteRequest& request) {
  if (request.header("tus-resumable") != "1.0.0") return plain(412);
  if (request.method == "POST") return create(request);
  const std::string id = request.target.substr(kFolder.size());
  const auto found = m_uploads.find(id);
  if (found == m_uploads.end()) return plain(404);
  if (request.method == "PATCH") return patch(request, found->second);
  HttpAnswer head = plain(200);
  head.headers.emplace_back("Upload-Offset", std::to_string(found->second.bytes.size()));
  head.headers.emplace_back("Upload-Length", std::to_string(found->second.size));
  return head;
}

HttpAnswer ModelFiles::create(const SiteRequest& request) {
  const std::string hash = hashIn(request.header("upload-metadata"));
  const std::uint64_t size = std::stoull("0" + request.header("upload-length"));
  std::istringstream assembly(request.header("tarim-join"));
  const std::vector<std::string> words{std::istream_iterator<std::string>(assembly), {}};
  if (words.size() > 3) m_assemblies[words[0]] = {words.begin() + 2, words.end()};
  if (!base::hashFromHex(hash) || size == 0 || size > wire::kMaxFileBytes) return plain(400);
  for (auto& [id, upload] : m_uploads) {
    if (upload.hash != hash) continue;
    m_again += std::min<std::uint64_t>(request.body.size(), upload.bytes.size());
    return take(id, {}, 201);
  }
  const std::string id = "u" + std::to_string(++m_count);
  m_uploads[id] = {hash, size, m_stored.contains(hash) ? m_stored[hash] : std::string()};
  if (!m_stored.contains(hash)) return take(id, request.body, 201);
  m_again += request.body.size();
  return take(id, {}, 201);
}

HttpAnswer ModelFiles::patch(const SiteRequest& request, Upload& upload) {
  const std::uint64_t offset = std::stoull("0" + request.header("upload-offset"));
  if (offset < upload.bytes.size())
    m_again += std::min<std::uint64_t>(request.body.size(), upload.bytes.size() - offset);
  if (offset != upload.bytes.size() || m_misplaced > 0) {
    m_misplaced = std::max(0, m_misplaced - 1);
    return plain(409);
  }
  return take(request.target.substr(kFolder.size()), request.body, 204);
}

HttpAnswer ModelFiles::take(const std::string& id, const std::string& body, int status) {
  Upload& upload = m_uploads[id];
  upload.bytes += body.substr(0, upload.size - upload.bytes.size());
  m_taken += body.size();
  HttpAnswer answer = plain(status);
  answer.headers.emplace_back("Location", std::string(kFolder) + id);
  answer.headers.emplace_back("Upload-Offset", std::to_string(upload.bytes.size()));
  if (upload.bytes.size() < upload.size) return answer;
  if (m_damaged > 0 || base::sha256(upload.bytes).hex() != upload.hash) {
    m_damaged = std::max(0, m_damaged - 1);
    m_uploads.erase(id);
    return plain(460);
  }
  m_stored[upload.hash] = upload.bytes;
  return assembled(std::move(answer), upload.hash);
}

HttpAnswer ModelFiles::assembled(HttpAnswer answer, const std::string& slice) {
  std::string assembled;
  for (const auto& [file, slices] : m_assemblies) {
    if (std::ranges::count(slices, slice) == 0) continue;
    if (!std::ranges::all_of(slices, [this](const std::string& one) { return has(one); })) continue;
    std::string whole;
    for (const std::string& one : slices)
      whole += m_stored[one];
    const bool fits = m_failingAssemblies == 0 && base::sha256(whole).hex() == file;
    m_failingAssemblies = std::max(0, m_failingAssemblies - 1);
    if (fits) m_stored[file] = whole;
    assembled += file + (fits ? " 1 " : " 0 ");
  }
  if (!assembled.empty()) answer.headers.emplace_back("Tarim-Joined", assembled);
  return answer;
}

wire::FileState ModelFiles::state(const std::string& hash) const {
  if (has(hash)) return {hash, true, 0, {}};
  for (const auto& [id, upload] : m_uploads)
    if (upload.hash == hash) return {hash, false, upload.bytes.size(), std::string(kFolder) + id};
  return {hash, false, 0, {}};
}

}  // namespace tarim::client::test
