// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/upload_body.hpp"

#include "server/routes/answers.hpp"
#include "server/routes/http_date.hpp"
#include "server/routes/tus_headers.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

constexpr int kChecksumMismatch = 460;

class Receiving final : public Upload {
 public:
  explicit Receiving(UploadBody reception) : m_to(std::move(reception)), m_position(m_to.begin) {}

  base::Result<void> write(base::ByteView chunk) override {
    m_taken += chunk.size();
    if (m_taken > wire::kMaxPatchBytes || m_position + chunk.size() > m_to.upload.size)
      return Error(Code::TooLarge, "more bytes than were announced");
    if (m_to.checksum) {
      m_heldBack.insert(m_heldBack.end(), chunk.begin(), chunk.end());
      m_position += chunk.size();
      return {};
    }
    return take(chunk, m_position);
  }

  Answer finish() override {
    if (m_to.checksum) {
      if (!m_to.checksum->fits(m_heldBack)) return fail(Error(Code::DamagedFile, "Upload-Checksum"));
      const auto taken = take(m_heldBack, m_to.begin);
      if (!taken) return fail(taken.error());
    }
    const auto finished = m_to.writer->finish();
    if (!finished) return fail(finished.error());
    m_to.upload.offset = m_to.writer->offset();
    Answer answer = uploadAnswer(m_to.created ? 201 : 204, m_to.upload);
    return *finished ? withAssembled(std::move(answer), m_to.writer->assemble()) : answer;
  }

  Answer fail(const Error& error) override { return uploadProblem(error); }

 private:
  /// Bytes that stand at `position` of the file; those below the durable offset are there already.
  base::Result<void> take(base::ByteView bytes, std::uint64_t position) {
    m_position = position + bytes.size();
    const std::uint64_t durable = m_to.upload.offset;
    const std::uint64_t known =
        durable > position ? std::min<std::uint64_t>(durable - position, bytes.size()) : 0;
    return m_to.writer->append(bytes.subspan(known));
  }

  UploadBody m_to;
  std::uint64_t m_position;
  std::uint64_t m_taken = 0;
  base::Bytes m_heldBack;
};

}  // namespace

std::unique_ptr<Upload> receive(UploadBody reception) {
  return std::make_unique<Receiving>(std::move(reception));
}

Answer uploadAnswer(int status, const UploadState& upload) {
  Answer answer;
  answer.status = status;
  answer.headers = {{"Tus-Resumable", std::string(kTusVersion)},
                    {"Upload-Offset", std::to_string(upload.offset)}};
  if (status == 201) answer.headers.emplace_back("Location", std::string(wire::kFilesPath) + "/" + upload.id);
  if (upload.offset < upload.size) answer.headers.emplace_back("Upload-Expires", httpDate(upload.expires));
  return answer;
}

Answer withAssembled(Answer answer, const std::vector<Assembled>& files) {
  std::string said;
  for (const Assembled& file : files)
    said += (said.empty() ? "" : " ") + file.hash.hex() + (file.stored ? " 1" : " 0");
  if (!said.empty()) answer.headers.emplace_back(wire::kAssembledHeader, std::move(said));
  return answer;
}

Answer uploadProblem(const Error& error) {
  const bool broken = error.code() == Code::StorageCorrupt || error.code() == Code::DamagedFile;
  Answer answer =
      broken ? problem(Error(Code::DamagedFile, error.detail()), kChecksumMismatch) : problem(error);
  answer.headers.emplace_back("Tus-Resumable", kTusVersion);
  return answer;
}

}  // namespace tarim::server
