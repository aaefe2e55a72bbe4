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

class BodyUpload final : public Upload {
 public:
  explicit BodyUpload(UploadBody body) : m_body(std::move(body)), m_position(m_body.begin) {
    if (m_body.checksum) m_checksum.emplace(std::move(*m_body.checksum));
  }

  base::Result<void> write(base::ByteView chunk) override {
    m_received += chunk.size();
    if (m_received > wire::kMaxPatchBytes || m_position + chunk.size() > m_body.upload.size)
      return Error(Code::TooLarge, "more bytes than were announced");
    if (!m_checksum) return append(chunk, m_position);
    m_checksum->add(chunk);
    m_position += chunk.size();
    return m_body.writer->putAside(chunk);
  }

  Answer finish() override {
    if (m_checksum) {
      if (!m_checksum->fits()) return fail(Error(Code::DamagedFile, "Upload-Checksum"));
      m_position = m_body.begin;
      const auto taken =
          m_body.writer->takeAside([this](base::ByteView bytes) { return append(bytes, m_position); });
      if (!taken) return fail(taken.error());
    }
    const auto finished = m_body.writer->finish();
    if (!finished) return fail(finished.error());
    m_body.upload.offset = m_body.writer->offset();
    Answer answer = uploadAnswer(m_body.created ? 201 : 204, m_body.upload);
    return *finished ? withAssembled(std::move(answer), m_body.writer->assemble()) : answer;
  }

  Answer fail(const Error& error) override { return uploadProblem(error); }
  [[nodiscard]] bool finishIsHeavy() const override { return m_body.writer->restoresJpeg(); }

 private:
  /// Appends bytes at `position` of the file, skipping those below the durable offset.
  base::Result<void> append(base::ByteView bytes, std::uint64_t position) {
    m_position = position + bytes.size();
    const std::uint64_t durable = m_body.upload.offset;
    const std::uint64_t known =
        durable > position ? std::min<std::uint64_t>(durable - position, bytes.size()) : 0;
    return m_body.writer->append(bytes.subspan(known));
  }

  UploadBody m_body;
  std::uint64_t m_position;
  std::uint64_t m_received = 0;
  std::optional<ChecksumOfBytes> m_checksum;
};

}  // namespace

std::unique_ptr<Upload> makeUpload(UploadBody body) {
  return std::make_unique<BodyUpload>(std::move(body));
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
  std::string outcomes;
  for (const Assembled& file : files)
    outcomes += (outcomes.empty() ? "" : " ") + file.hash.hex() + (file.stored ? " 1" : " 0");
  if (!outcomes.empty()) answer.headers.emplace_back(wire::kAssembledHeader, std::move(outcomes));
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
