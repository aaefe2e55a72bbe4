// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/answers.hpp"
#include "server/routes/call.hpp"
#include "server/routes/tus_headers.hpp"
#include "server/routes/upload_body.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

BegunUpload refused(const Error& error) {
  return {nullptr, uploadProblem(error)};
}

/// The answer to a client of another tus version names the server's version.
std::optional<Answer> wrongVersion(const Request& request) {
  if (request.header("tus-resumable") == kTusVersion) return {};
  Answer answer = problem(Error(Code::InvalidInput, "Tus-Resumable: 1.0.0 is needed"), 412);
  answer.headers.emplace_back("Tus-Version", kTusVersion);
  return answer;
}

std::optional<Answer> wrongType(const Request& request) {
  if (request.header("content-type") == kTusBytes) return {};
  Answer answer =
      problem(Error(Code::InvalidInput, "Content-Type: " + std::string(kTusBytes) + " is needed"), 415);
  answer.headers.emplace_back("Tus-Resumable", kTusVersion);
  return answer;
}

/// The writer begins at the durable offset: at the end when the file is complete.
BegunUpload beginBody(const Call& call, UploadBody body) {
  auto writer = call.services.files.begin(call.identity->person.id, body.upload.id, body.upload.offset);
  if (!writer) return refused(writer.error());
  body.writer = std::move(*writer);
  return {makeUpload(std::move(body)), Answer{}};
}

/// A creation without bytes, which requests the assembly of the slices that are stored.
class AssemblyUpload final : public Upload {
 public:
  AssemblyUpload(const Call& call, UploadState state, Assembly assembly)
      : m_files(call.services.files),
        m_person(call.identity->person.id),
        m_state(std::move(state)),
        m_assembly(std::move(assembly)) {}

  base::Result<void> write(base::ByteView) override {
    return Error(Code::TooLarge, "a creation without bytes");
  }
  Answer finish() override {
    Answer answer = uploadAnswer(201, m_state);
    const auto assembled = m_files.assemble(m_person, m_assembly);
    if (const auto outcome = outcomeOf(m_assembly, assembled))
      return withAssembled(std::move(answer), {*outcome});
    return assembled ? answer : uploadProblem(assembled.error());
  }
  Answer fail(const Error& error) override { return uploadProblem(error); }
  [[nodiscard]] bool finishIsHeavy() const override { return m_assembly.form == Form::RecompressedJpeg; }

 private:
  FileStore& m_files;
  std::string m_person;
  UploadState m_state;
  Assembly m_assembly;
};

}  // namespace

Answer uploadOptions(const Call&) {
  Answer answer;
  answer.status = 204;
  answer.headers = {{"Tus-Resumable", std::string(kTusVersion)},
                    {"Tus-Version", std::string(kTusVersion)},
                    {"Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination"},
                    {"Tus-Checksum-Algorithm", std::string(kChecksumAlgorithms)},
                    {"Tus-Max-Size", std::to_string(wire::kMaxFileBytes)}};
  return answer;
}

Answer uploadOffset(const Call& call) {
  if (auto wrong = wrongVersion(call.request)) return *wrong;
  const auto state = call.services.files.state(call.identity->person.id, call.argument);
  if (!state) return uploadProblem(state.error());
  Answer answer = uploadAnswer(200, *state);
  answer.headers.emplace_back("Upload-Length", std::to_string(state->size));
  if (!state->metadata.empty()) answer.headers.emplace_back("Upload-Metadata", state->metadata);
  return answer;
}

Answer endUpload(const Call& call) {
  if (auto wrong = wrongVersion(call.request)) return *wrong;
  const auto removed = call.services.files.remove(call.identity->person.id, call.argument);
  if (!removed) return uploadProblem(removed.error());
  Answer answer;
  answer.status = 204;
  answer.headers = {{"Tus-Resumable", std::string(kTusVersion)}};
  return answer;
}

BegunUpload createUpload(const Call& call, std::optional<std::uint64_t> length) {
  if (auto wrong = wrongVersion(call.request)) return {nullptr, std::move(*wrong)};
  const auto size = numberIn(call.request, "Upload-Length");
  if (!size) return refused(size.error());
  const auto hash = promisedHash(call.request);
  if (!hash) return refused(hash.error());
  const auto form = promisedForm(call.request);
  if (!form) return refused(form.error());
  auto checksum = promisedChecksum(call.request);
  if (!checksum) return refused(checksum.error());
  auto assembly = promisedAssembly(call.request);
  if (!assembly) return refused(assembly.error());
  const bool withUpload = !length || *length > 0;
  if (withUpload)
    if (auto wrong = wrongType(call.request)) return {nullptr, std::move(*wrong)};
  if (length.value_or(0) > *size) return refused(Error(Code::TooLarge, "more bytes than Upload-Length"));
  const auto expected =
      *assembly ? call.services.files.expect(call.identity->person.id, **assembly) : base::Result<void>();
  if (!expected) return refused(expected.error());
  const Purpose purpose = *assembly ? Purpose::Slice : Purpose::File;
  const std::string_view metadata = call.request.header("upload-metadata");
  if (metadata.size() > kMostMetadata) return refused(Error(Code::TooLarge, "Upload-Metadata"));
  const auto state = call.services.files.create(call.identity->person.id, *hash, *size, *form, purpose,
                                                metadata, call.identity->device);
  if (!state) return refused(state.error());
  if (!withUpload && !*assembly) return {nullptr, uploadAnswer(201, *state)};
  if (!withUpload) return {std::make_unique<AssemblyUpload>(call, *state, std::move(**assembly)), Answer{}};
  UploadBody body;
  body.upload = *state;
  body.checksum = std::move(*checksum);
  body.created = true;
  return beginBody(call, std::move(body));
}

BegunUpload continueUpload(const Call& call, std::optional<std::uint64_t> length) {
  if (auto wrong = wrongVersion(call.request)) return {nullptr, std::move(*wrong)};
  if (auto wrong = wrongType(call.request)) return {nullptr, std::move(*wrong)};
  const auto offset = numberIn(call.request, "Upload-Offset");
  if (!offset) return refused(offset.error());
  auto checksum = promisedChecksum(call.request);
  if (!checksum) return refused(checksum.error());
  const auto state = call.services.files.state(call.identity->person.id, call.argument);
  if (!state) return refused(state.error());
  if (*offset != state->offset) {
    BegunUpload elsewhere =
        refused(Error(Code::StaleView, "Upload-Offset is " + std::to_string(state->offset)));
    elsewhere.second.headers.emplace_back("Upload-Offset", std::to_string(state->offset));
    return elsewhere;
  }
  if (length.value_or(0) > state->size - *offset)
    return refused(Error(Code::TooLarge, "more bytes than Upload-Length"));
  UploadBody body;
  body.upload = *state;
  body.begin = *offset;
  body.checksum = std::move(*checksum);
  return beginBody(call, std::move(body));
}

}  // namespace tarim::server
