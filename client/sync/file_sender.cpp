// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/file_sender.hpp"

#include "client/sync/net/tus.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

constexpr std::size_t kMostInFlight = 16;
constexpr int kChecksumMismatch = 460;
/// The sender has hashed the page before: a page that arrived with another hash twice will do so again.
constexpr int kWeightOfMismatch = 2;

/// The error concerns no single file; every other upload would end with the same error.
bool endsAllUploads(const Error& error) {
  switch (error.code()) {
    case Code::Throttled:
    case Code::CaptivePortal:
    case Code::NotAuthenticated:
    case Code::NotAllowed:
    case Code::ClientTooOld:
    case Code::ServerTooOld:
      return true;
    default:
      return false;
  }
}

}  // namespace

// --- requests
// ---------------------------------------------------------------------------------------------------

base::Result<FileSender::SendResult> FileSender::send(ApiClient& api, const std::function<bool()>& isUrgent) {
  const auto outcome = sendAll(api, isUrgent);
  for (const PendingRequest& request : m_inFlight)
    if (request.length > 0) m_transfers.markUnconfirmed(request.hash);
  for (const std::string& hash : m_offsetUnknown)
    m_transfers.markUnconfirmed(hash);
  m_inFlight.clear();
  m_offsetUnknown.clear();
  m_current.reset();
  for (const std::string& hash : std::exchange(m_claimed, {}))
    m_transfers.release(hash);
  return outcome;
}

base::Result<FileSender::SendResult> FileSender::sendAll(ApiClient& api,
                                                         const std::function<bool()>& isUrgent) {
  while (true) {
    const bool preempted = isUrgent();
    if (!preempted) {
      const auto sent = sendNext(api);
      if (!sent) return sent.error();
      if (*sent) continue;
    }
    if (m_inFlight.empty()) return preempted ? SendResult::Preempted : SendResult::Done;
    const auto answer = api.receive(wire::kMaxSmallBytes);
    if (!answer) return answer.error();
    m_transfers.countAnswer();
    const PendingRequest request = m_inFlight.front();
    m_inFlight.pop_front();
    const auto handled = handleAnswer(request, *answer);
    if (!handled && request.length > 0) m_transfers.markUnconfirmed(request.hash);
    releaseIfIdle(request.hash);
    if (handled && !m_inFlight.empty() && !api.isOpen())
      return Error(Code::Offline, "the server closes behind its answer");
    if (handled) continue;
    api.close();
    return handled.error();
  }
}

bool FileSender::hasRoomFor(std::uint64_t length) const {
  std::uint64_t inFlight = 0;
  for (const PendingRequest& request : m_inFlight)
    inFlight += request.length;
  return m_inFlight.size() < 2 ||
         (m_inFlight.size() < kMostInFlight && inFlight + length <= m_callbacks.requestBudget().inFlight);
}

bool FileSender::isInFlight(const std::string& hash) const {
  return std::any_of(m_inFlight.begin(), m_inFlight.end(),
                     [&](const PendingRequest& one) { return one.hash == hash; });
}

std::optional<FileRecord> FileSender::claimNext() {
  auto file = m_transfers.claim();
  if (file) m_claimed.insert(file->hash);
  return file;
}

void FileSender::releaseIfIdle(const std::string& hash) {
  const bool inUse =
      isInFlight(hash) || m_offsetUnknown.contains(hash) || (m_current && m_current->record.hash == hash);
  if (inUse || m_claimed.erase(hash) == 0) return;
  m_transfers.release(hash);
}

base::Result<bool> FileSender::openWhole(const FileRecord& record) {
  auto encoded = m_callbacks.read(record);
  if (!encoded) {
    m_transfers.skipUnreadable(record.hash, encoded.error());
    forget(record.hash);
    return false;
  }
  const auto shared = m_transfers.split(record, encoded->bytes, encoded->recompressed);
  if (!shared || *shared) return shared ? base::Result<bool>(false) : shared;
  const auto bytes = std::make_shared<const base::Bytes>(std::move(encoded->bytes));
  m_current = Current{record, bytes, *bytes, encoded->recompressed};
  return true;
}

base::Result<bool> FileSender::open(const FileRecord& record) {
  if (const auto slice = m_transfers.slice(record.hash)) {
    const std::string assembly = slice->begin == 0 ? slice->assembly : std::string();
    m_current = Current{record, slice->whole, slice->bytes(), false, slice->file, assembly};
  } else {
    const auto opened = openWhole(record);
    if (!opened || !*opened) return opened;
  }
  m_current->nextOffset = record.sent;
  if (!tus::isUpload(record.upload)) {
    m_current->record.upload.clear();
    m_current->nextOffset = 0;
  }
  if (m_current->nextOffset < m_current->bytes.size()) {
    m_callbacks.began(m_current->sliceOf.empty() ? record.hash : m_current->sliceOf);
    return true;
  }
  // The server has all bytes but no receipt was sent: the connection died before the server completed the
  // file. A query makes the server complete it; counting failures bounds the attempts.
  const std::string sliceOf = std::exchange(m_current, std::nullopt)->sliceOf;
  m_transfers.markUnconfirmed(record.hash);
  const auto counted = countFailure(
      record.hash, sliceOf, Error(Code::ProtocolBroken, "the server has all its bytes and not the file"));
  return counted ? base::Result<bool>(false) : base::Result<bool>(counted.error());
}

base::Result<bool> FileSender::hasChunk() {
  while (!m_current || m_current->nextOffset == m_current->bytes.size()) {
    const auto record = claimNext();
    if (!record) return false;
    const auto opened = open(*record);
    if (!opened) return opened;
    if (!*opened) releaseIfIdle(record->hash);
  }
  const bool isCreationInFlight = m_current->record.upload.empty() && m_current->nextOffset > 0;
  return !isCreationInFlight && !m_offsetUnknown.contains(m_current->record.hash);
}

base::Result<bool> FileSender::sendNext(ApiClient& api) {
  for (const std::string& hash : m_offsetUnknown) {
    const auto file = m_transfers.record(hash);
    if (file && !isInFlight(hash)) return startRequest(api, {Kind::Offset, hash}, tus::head(file->upload));
  }
  if (const auto slice = m_transfers.claimAssembly()) {
    m_claimed.insert(slice->file);
    return startRequest(api, {Kind::Assemble, slice->file},
                        tus::create(slice->record.hash, slice->record.size, false, {}, slice->assembly));
  }
  const auto has = hasChunk();
  return has && *has ? sendChunk(api) : has;
}

base::Result<bool> FileSender::sendChunk(ApiClient& api) {
  Current& current = *m_current;
  const std::uint64_t offset = current.nextOffset;
  const std::uint64_t length = std::min(std::max<std::uint64_t>(m_callbacks.requestBudget().perRequest, 1),
                                        current.bytes.size() - offset);
  if (!hasRoomFor(length)) return false;
  const base::ByteView bytes = current.bytes.subspan(offset, length);
  current.nextOffset += length;
  const std::string& upload = current.record.upload;
  const auto begun = upload.empty() ? m_transfers.markBegun(current.record.hash) : base::Result<void>();
  if (!begun) return begun.error();
  const PendingRequest request{upload.empty() ? Kind::Create : Kind::Patch,
                               current.record.hash,
                               offset,
                               length,
                               current.bytes.size(),
                               current.sliceOf,
                               current.recompressed};
  return startRequest(api, request,
                      upload.empty() ? tus::create(current.record.hash, current.bytes.size(),
                                                   current.recompressed, bytes, current.assembly)
                                     : tus::patch(upload, offset, bytes));
}

base::Result<bool> FileSender::startRequest(ApiClient& api, PendingRequest pending, HttpRequest request) {
  m_inFlight.push_back(std::move(pending));  // Also before it is sent: a part of it may arrive.
  const auto sent = api.send(std::move(request));
  return sent ? base::Result<bool>(true) : base::Result<bool>(sent.error());
}

// --- answers
// -------------------------------------------------------------------------------------------------

base::Result<void> FileSender::handleAnswer(const PendingRequest& request, const HttpAnswer& answer) {
  if (answer.status < 200 || answer.status > 299) return handleError(request, answer);
  const auto assembled = handleAssembled(request, answer);
  if (!assembled) return assembled;
  switch (request.kind) {
    case Kind::Create:
      return handleCreated(request, answer);
    case Kind::Patch:
      return handlePatched(request, answer);
    case Kind::Offset:
      return handleOffset(request, answer);
    case Kind::Assemble:
      break;
  }
  return {};
}

base::Result<void> FileSender::handleAssembled(const PendingRequest& request, const HttpAnswer& answer) {
  const std::string& file = request.kind == Kind::Assemble ? request.hash : request.sliceOf;
  const auto assembled = tus::assembledIn(answer, file);
  if (file.empty() || (!assembled && request.kind != Kind::Assemble)) return {};
  if (assembled && *assembled) return m_transfers.keepReceipt(file);
  const auto counted = countFailure(file, {}, Error(Code::ProtocolBroken, "the slices do not make the file"));
  if (!counted) return counted;
  m_callbacks.recompressionFailed(file);
  return sendWhole(file);
}

base::Result<void> FileSender::handleCreated(const PendingRequest& request, const HttpAnswer& answer) {
  const std::string upload = tus::locationIn(answer);
  if (upload.empty()) return Error(Code::ProtocolBroken, "an upload without its address");
  return applyOffset(request, upload, tus::offsetIn(answer).value_or(0));
}

base::Result<void> FileSender::handlePatched(const PendingRequest& request, const HttpAnswer& answer) {
  const auto offset = tus::offsetIn(answer);
  const auto file = m_transfers.record(request.hash);
  if (!offset) return Error(Code::ProtocolBroken, "a chunk was taken without its offset");
  return applyOffset(request, file ? file->upload : std::string(), *offset);
}

base::Result<void> FileSender::handleOffset(const PendingRequest& request, const HttpAnswer& answer) {
  m_offsetUnknown.erase(request.hash);
  const auto offset = tus::offsetIn(answer);
  const auto file = m_transfers.record(request.hash);
  if (!offset || !file) return restart(request.hash);
  if (m_current && m_current->record.hash == request.hash) m_current.reset();
  return m_transfers.setProgress(request.hash, file->upload, *offset);
}

base::Result<void> FileSender::applyOffset(const PendingRequest& request, const std::string& upload,
                                           std::uint64_t offset) {
  // The server answers for the last byte only after it has completed the file and checked the hash.
  const bool isComplete = offset == request.total;
  const auto noted = isComplete ? m_transfers.keepReceipt(request.hash)
                                : m_transfers.setProgress(request.hash, upload, offset);
  if (!noted) return noted;
  const std::uint64_t expected = request.offset + request.length;
  const bool isCurrent = m_current && m_current->record.hash == request.hash;
  if (isCurrent && offset != expected) m_current.reset();
  if (isCurrent && offset == expected) m_current->record.upload = upload;
  if (offset == expected) {
    m_transfers.addStored(request.length);
    m_callbacks.stored(request.length);
  } else if (offset < expected) {
    return countFailure(request.hash, request.sliceOf,
                        Error(Code::ProtocolBroken, "the server keeps only a part of what it takes"));
  }
  return {};
}

base::Result<void> FileSender::handleError(const PendingRequest& request, const HttpAnswer& answer) {
  const Error error = errorOf(answer);
  if (answer.status == 401) return Error(Code::NotAuthenticated, error.detail());
  if (answer.status < 400 || endsAllUploads(error)) return error;
  const bool isAboutUpload = answer.status == 404 || answer.status == 409 || answer.status == 410 ||
                             answer.status == kChecksumMismatch;
  if (!isAboutUpload) return handleRefusal(request, error);
  const bool isMismatch = answer.status == kChecksumMismatch;
  if (isMismatch) m_callbacks.recompressionFailed(request.hash);
  const auto counted = countFailure(request.hash, request.sliceOf, error,
                                    isMismatch && !request.recompressed ? kWeightOfMismatch : 1);
  if (!counted) return counted;
  if (request.kind == Kind::Assemble) return sendWhole(request.hash);
  // Bytes of an older connection are still arriving: the next sync queries how many.
  if (answer.status == 409 && request.kind == Kind::Create) m_transfers.markUnconfirmed(request.hash);
  if (answer.status != 409 || request.kind != Kind::Patch) return restart(request.hash);
  m_offsetUnknown.insert(request.hash);
  return {};
}

base::Result<void> FileSender::handleRefusal(const PendingRequest& request, const Error& error) {
  const bool isSlice = !request.sliceOf.empty();
  if (isSlice && !m_transfers.slice(request.hash)) return {};  // The file is sent whole already.
  if (isSlice || request.kind == Kind::Assemble) {
    // The server may refuse a slice and still accept the whole file.
    const std::string& file = isSlice ? request.sliceOf : request.hash;
    const auto counted = countFailure(file, {}, error);
    return counted ? sendWhole(file) : counted;
  }
  if (request.recompressed) {
    m_callbacks.recompressionFailed(request.hash);
    const auto counted = countFailure(request.hash, {}, error);
    return counted ? restart(request.hash) : counted;
  }
  m_transfers.markRefused(request.hash, error);
  forget(request.hash);
  return m_transfers.isServerFailing() ? base::Result<void>(error) : base::Result<void>();
}

base::Result<void> FileSender::sendWhole(const std::string& file) {
  if (m_current && m_current->sliceOf == file) m_current.reset();
  return m_transfers.sendWhole(file);
}

base::Result<void> FileSender::restart(const std::string& hash) {
  m_offsetUnknown.erase(hash);
  if (m_current && m_current->record.hash == hash) m_current.reset();
  return m_transfers.setProgress(hash, std::string(kBegun), 0);
}

base::Result<void> FileSender::countFailure(const std::string& hash, const std::string& sliceOf,
                                            const Error& why, int weight) {
  if (!m_transfers.countFailure(hash, why, weight)) return {};
  forget(hash);
  if (sliceOf.empty()) return {};
  (void)m_transfers.countFailure(sliceOf, why);
  return sendWhole(sliceOf);
}

void FileSender::forget(const std::string& hash) {
  m_offsetUnknown.erase(hash);
  if (m_current && m_current->record.hash == hash) m_current.reset();
}

}  // namespace tarim::client
