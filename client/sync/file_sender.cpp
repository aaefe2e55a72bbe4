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

constexpr std::size_t kMostFlights = 16;
constexpr int kNotWhatWasPromised = 460;
/// The page was read and hashed here before it was sent: what twice arrived as something else will do so
/// again.
constexpr int kStrikesOfMismatch = 2;

/// It says nothing of this file, and would be said of every other one too.
bool concernsAll(const Error& error) {
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

// --- what goes out
// ---------------------------------------------------------------------------------------------------

base::Result<FileSender::SendResult> FileSender::send(ApiClient& api, const std::function<bool()>& isUrgent) {
  const auto outcome = sendAll(api, isUrgent);
  for (const Flight& flight : m_flights)
    if (flight.length > 0) m_transfers.doubt(flight.hash);
  for (const std::string& hash : m_doubt)
    m_transfers.doubt(hash);
  m_flights.clear();
  m_doubt.clear();
  m_current.reset();
  for (const std::string& hash : std::exchange(m_inHand, {}))
    m_transfers.release(hash);
  return outcome;
}

base::Result<FileSender::SendResult> FileSender::sendAll(ApiClient& api,
                                                         const std::function<bool()>& isUrgent) {
  while (true) {
    const bool overtaken = isUrgent();
    if (!overtaken) {
      const auto sent = sendNext(api);
      if (!sent) return sent.error();
      if (*sent) continue;
    }
    if (m_flights.empty()) return overtaken ? SendResult::Overtaken : SendResult::Done;
    const auto answer = api.receive(wire::kMaxSmallBytes);
    if (!answer) return answer.error();
    m_transfers.stepped();
    const Flight flight = m_flights.front();
    m_flights.pop_front();
    const auto settled = settle(flight, *answer);
    if (!settled && flight.length > 0) m_transfers.doubt(flight.hash);
    letGo(flight.hash);
    if (settled && !m_flights.empty() && !api.isOpen())
      return Error(Code::Offline, "the server closes behind its answer");
    if (settled) continue;
    api.hangUp();
    return settled.error();
  }
}

bool FileSender::hasRoomFor(std::uint64_t length) const {
  std::uint64_t underWay = 0;
  for (const Flight& flight : m_flights)
    underWay += flight.length;
  return m_flights.size() < 2 ||
         (m_flights.size() < kMostFlights && underWay + length <= m_callbacks.requestBudget().underWay);
}

bool FileSender::isUnderWay(const std::string& hash) const {
  return std::any_of(m_flights.begin(), m_flights.end(), [&](const Flight& one) { return one.hash == hash; });
}

std::optional<FileRecord> FileSender::nextRecord() {
  auto file = m_transfers.claim();
  if (file) m_inHand.insert(file->hash);
  return file;
}

void FileSender::letGo(const std::string& hash) {
  const bool inUse =
      isUnderWay(hash) || m_doubt.contains(hash) || (m_current && m_current->record.hash == hash);
  if (inUse || m_inHand.erase(hash) == 0) return;
  m_transfers.release(hash);
}

base::Result<bool> FileSender::openWhole(const FileRecord& record) {
  auto travelling = m_callbacks.read(record);
  if (!travelling) {
    m_transfers.leave(record.hash, travelling.error());
    drop(record.hash);
    return false;
  }
  const auto shared = m_transfers.split(record, travelling->bytes, travelling->recompressed);
  if (!shared || *shared) return shared ? base::Result<bool>(false) : shared;
  const auto bytes = std::make_shared<const base::Bytes>(std::move(travelling->bytes));
  m_current = Current{record, bytes, *bytes, travelling->recompressed};
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
  m_current->planned = record.sent;
  if (!tus::isUpload(record.upload)) {
    m_current->record.upload.clear();
    m_current->planned = 0;
  }
  if (m_current->planned < m_current->bytes.size()) {
    m_callbacks.began(m_current->partOf.empty() ? record.hash : m_current->partOf);
    return true;
  }
  // Its last bytes came over a connection that died before they were put together: being asked, the server
  // does that. Not without end.
  const std::string partOf = std::exchange(m_current, std::nullopt)->partOf;
  m_transfers.doubt(record.hash);
  const auto struck = strike(record.hash, partOf,
                             Error(Code::ProtocolBroken, "the server has all its bytes and not the file"));
  return struck ? base::Result<bool>(false) : base::Result<bool>(struck.error());
}

base::Result<bool> FileSender::hasSlice() {
  while (!m_current || m_current->planned == m_current->bytes.size()) {
    const auto record = nextRecord();
    if (!record) return false;
    const auto opened = open(*record);
    if (!opened) return opened;
    if (!*opened) letGo(record->hash);
  }
  const bool urlIsOnTheWay = m_current->record.upload.empty() && m_current->planned > 0;
  return !urlIsOnTheWay && !m_doubt.contains(m_current->record.hash);
}

base::Result<bool> FileSender::sendNext(ApiClient& api) {
  for (const std::string& hash : m_doubt) {
    const auto file = m_transfers.record(hash);
    if (file && !isUnderWay(hash)) return launch(api, {Kind::Head, hash}, tus::head(file->upload));
  }
  if (const auto slice = m_transfers.claimAssembly()) {
    m_inHand.insert(slice->file);
    return launch(api, {Kind::Assemble, slice->file},
                  tus::create(slice->record.hash, slice->record.size, false, {}, slice->assembly));
  }
  const auto has = hasSlice();
  return has && *has ? sendSlice(api) : has;
}

base::Result<bool> FileSender::sendSlice(ApiClient& api) {
  Current& current = *m_current;
  const std::uint64_t offset = current.planned;
  const std::uint64_t length =
      std::min(std::max<std::uint64_t>(m_callbacks.requestBudget().most, 1), current.bytes.size() - offset);
  if (!hasRoomFor(length)) return false;
  const base::ByteView bytes = current.bytes.subspan(offset, length);
  current.planned += length;
  const std::string& upload = current.record.upload;
  const auto begun = upload.empty() ? m_transfers.begin(current.record.hash) : base::Result<void>();
  if (!begun) return begun.error();
  const Flight flight{upload.empty() ? Kind::Create : Kind::Patch,
                      current.record.hash,
                      offset,
                      length,
                      current.bytes.size(),
                      current.partOf,
                      current.recompressed};
  return launch(api, flight,
                upload.empty() ? tus::create(current.record.hash, current.bytes.size(), current.recompressed,
                                             bytes, current.assembly)
                               : tus::patch(upload, offset, bytes));
}

base::Result<bool> FileSender::launch(ApiClient& api, Flight flight, HttpRequest request) {
  m_flights.push_back(std::move(flight));  // Also what is cut while it is being sent may have come.
  const auto sent = api.send(std::move(request));
  return sent ? base::Result<bool>(true) : base::Result<bool>(sent.error());
}

// --- what comes back
// -------------------------------------------------------------------------------------------------

base::Result<void> FileSender::settle(const Flight& flight, const HttpAnswer& answer) {
  if (answer.status < 200 || answer.status > 299) return settleRefused(flight, answer);
  const auto assembled = settleAssembled(flight, answer);
  if (!assembled) return assembled;
  switch (flight.kind) {
    case Kind::Create:
      return settleCreated(flight, answer);
    case Kind::Patch:
      return settlePatched(flight, answer);
    case Kind::Head:
      return settleHead(flight, answer);
    case Kind::Assemble:
      break;
  }
  return {};
}

base::Result<void> FileSender::settleAssembled(const Flight& flight, const HttpAnswer& answer) {
  const std::string& file = flight.kind == Kind::Assemble ? flight.hash : flight.partOf;
  const auto assembled = tus::assembledIn(answer, file);
  if (file.empty() || (!assembled && flight.kind != Kind::Assemble)) return {};
  if (assembled && *assembled) return m_transfers.keepReceipt(file);
  const auto struck = strike(file, {}, Error(Code::ProtocolBroken, "the slices do not make the file"));
  if (!struck) return struck;
  m_callbacks.asItIs(file);
  return sendWhole(file);
}

base::Result<void> FileSender::settleCreated(const Flight& flight, const HttpAnswer& answer) {
  const std::string upload = tus::locationIn(answer);
  if (upload.empty()) return Error(Code::ProtocolBroken, "an upload without its address");
  return believe(flight, upload, tus::offsetIn(answer).value_or(0));
}

base::Result<void> FileSender::settlePatched(const Flight& flight, const HttpAnswer& answer) {
  const auto offset = tus::offsetIn(answer);
  const auto file = m_transfers.record(flight.hash);
  if (!offset) return Error(Code::ProtocolBroken, "a slice was taken without its offset");
  return believe(flight, file ? file->upload : std::string(), *offset);
}

base::Result<void> FileSender::settleHead(const Flight& flight, const HttpAnswer& answer) {
  m_doubt.erase(flight.hash);
  const auto offset = tus::offsetIn(answer);
  const auto file = m_transfers.record(flight.hash);
  if (!offset || !file) return beginAnew(flight.hash);
  if (m_current && m_current->record.hash == flight.hash) m_current.reset();
  return m_transfers.note(flight.hash, file->upload, *offset);
}

base::Result<void> FileSender::believe(const Flight& flight, const std::string& upload,
                                       std::uint64_t offset) {
  // Whoever is told that the last byte was taken is told that the file was put together and has its hash.
  const bool isThere = offset == flight.whole;
  const auto noted =
      isThere ? m_transfers.keepReceipt(flight.hash) : m_transfers.note(flight.hash, upload, offset);
  if (!noted) return noted;
  const std::uint64_t expected = flight.offset + flight.length;
  const bool inHand = m_current && m_current->record.hash == flight.hash;
  if (inHand && offset != expected) m_current.reset();
  if (inHand && offset == expected) m_current->record.upload = upload;
  if (offset == expected) {
    m_transfers.stored(flight.length);
    m_callbacks.moved(flight.length);
  } else if (offset < expected) {
    return strike(flight.hash, flight.partOf,
                  Error(Code::ProtocolBroken, "the server keeps only a part of what it takes"));
  }
  return {};
}

base::Result<void> FileSender::settleRefused(const Flight& flight, const HttpAnswer& answer) {
  const Error error = errorOf(answer);
  if (answer.status == 401) return Error(Code::NotAuthenticated, error.detail());
  if (answer.status < 400 || concernsAll(error)) return error;
  const bool isOurs = answer.status == 404 || answer.status == 409 || answer.status == 410 ||
                      answer.status == kNotWhatWasPromised;
  if (!isOurs) return settleNotTaken(flight, error);
  const bool isMismatch = answer.status == kNotWhatWasPromised;
  if (isMismatch) m_callbacks.asItIs(flight.hash);
  const auto struck =
      strike(flight.hash, flight.partOf, error, isMismatch && !flight.recompressed ? kStrikesOfMismatch : 1);
  if (!struck) return struck;
  if (flight.kind == Kind::Assemble) return sendWhole(flight.hash);
  // Bytes of an older connection still come: how many is asked once more, not guessed from the beginning.
  if (answer.status == 409 && flight.kind == Kind::Create) m_transfers.doubt(flight.hash);
  if (answer.status != 409 || flight.kind != Kind::Patch) return beginAnew(flight.hash);
  m_doubt.insert(flight.hash);
  return {};
}

base::Result<void> FileSender::settleNotTaken(const Flight& flight, const Error& error) {
  const bool isSlice = !flight.partOf.empty();
  if (isSlice && !m_transfers.slice(flight.hash)) return {};  // The file is sent whole already.
  if (isSlice || flight.kind == Kind::Assemble) {
    // What the server has against a slice need not stand against the whole.
    const std::string& file = isSlice ? flight.partOf : flight.hash;
    const auto struck = strike(file, {}, error);
    return struck ? sendWhole(file) : struck;
  }
  if (flight.recompressed) {
    m_callbacks.asItIs(flight.hash);
    const auto struck = strike(flight.hash, {}, error);
    return struck ? beginAnew(flight.hash) : struck;
  }
  m_transfers.refuse(flight.hash, error);
  drop(flight.hash);
  return m_transfers.isServerFailing() ? base::Result<void>(error) : base::Result<void>();
}

base::Result<void> FileSender::sendWhole(const std::string& file) {
  if (m_current && m_current->partOf == file) m_current.reset();
  return m_transfers.sendWhole(file);
}

base::Result<void> FileSender::beginAnew(const std::string& hash) {
  m_doubt.erase(hash);
  if (m_current && m_current->record.hash == hash) m_current.reset();
  return m_transfers.note(hash, std::string(kBegun), 0);
}

base::Result<void> FileSender::strike(const std::string& hash, const std::string& partOf, const Error& why,
                                      int weight) {
  if (!m_transfers.strike(hash, why, weight)) return {};
  drop(hash);
  if (partOf.empty()) return {};
  (void)m_transfers.strike(partOf, why);
  return sendWhole(partOf);
}

void FileSender::drop(const std::string& hash) {
  m_doubt.erase(hash);
  if (m_current && m_current->record.hash == hash) m_current.reset();
}

}  // namespace tarim::client
