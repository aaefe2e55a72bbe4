// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/drills/ledger.hpp"

#include "client/sync/net/tls_transport.hpp"
#include "client/sync/net/tus.hpp"
#include "shared/base/bytes.hpp"
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <limits>

namespace tarim::drills {

using client::HttpAnswer;
using client::HttpRequest;

namespace {

constexpr std::uint64_t kAll = std::numeric_limits<std::uint64_t>::max();

std::string headerOf(const HttpRequest& request, std::string_view name) {
  for (const auto& [key, value] : request.headers)
    if (key == name) return value;
  return {};
}

std::string promisedFile(const HttpRequest& request) {
  const std::string metadata = headerOf(request, "Upload-Metadata").substr(7);
  const auto hash = base::fromBase64(metadata.substr(0, metadata.find(',')));
  return hash ? std::string(base::textOf(*hash)) : std::string();
}

/// Keeps the ledger and passes everything on.
class WatchedTransport final : public client::Transport {
 public:
  WatchedTransport(Ledger& ledger, std::unique_ptr<client::Transport> inner)
      : m_ledger(ledger), m_inner(std::move(inner)) {}
  ~WatchedTransport() override { bury(); }

  base::Result<void> open() override { return m_inner->open(); }
  base::Result<void> send(const HttpRequest& request) override {
    m_flights.push_back(m_ledger.sends(request));
    const std::uint64_t before = m_inner->traffic().bodies;
    const auto sent = m_inner->send(request);
    m_ledger.handed(m_flights.back(), m_inner->traffic().bodies - before);
    if (!sent) bury();
    return sent;
  }
  base::Result<HttpAnswer> receive(std::size_t maxBody) override {
    auto answer = m_inner->receive(maxBody);
    if (!answer || m_flights.empty()) {
      bury();
      return answer;
    }
    m_ledger.answered(m_flights.front(), *answer);
    m_flights.pop_front();
    if (!m_inner->isConnected()) bury();  // The server closes behind its answer.
    return answer;
  }
  [[nodiscard]] bool isConnected() const override { return m_inner->isConnected(); }
  void close() override {
    m_inner->close();
    bury();
  }
  [[nodiscard]] client::Traffic traffic() const override { return m_inner->traffic(); }
  void interrupt() override { m_inner->interrupt(); }
  void resume() override { m_inner->resume(); }
  [[nodiscard]] std::optional<client::SocketFacts> facts() const override { return m_inner->facts(); }
  void setInFlightLimit(std::uint64_t bytes) override { m_inner->setInFlightLimit(bytes); }
  void setConnectTimeout(std::chrono::milliseconds most) override { m_inner->setConnectTimeout(most); }
  void setSilenceTimeout(std::chrono::milliseconds most) override { m_inner->setSilenceTimeout(most); }

 private:
  void bury() {
    for (const Ledger::Flight& flight : m_flights)
      m_ledger.died(flight);
    m_flights.clear();
  }

  Ledger& m_ledger;
  std::unique_ptr<client::Transport> m_inner;
  std::deque<Ledger::Flight> m_flights;
};

}  // namespace

// --- what goes out
// ----------------------------------------------------------------------------------------------------

Ledger::Flight Ledger::sends(const HttpRequest& request) {
  const std::lock_guard lock(m_mutex);
  const bool isCreation = request.method == "POST" && request.target == wire::kFilesPath;
  if (!isCreation && !client::tus::isUpload(request.target)) return {};
  Flight flight;
  flight.file = isCreation ? promisedFile(request) : m_uploads[request.target];
  if (!isCreation && request.method != "PATCH") return flight;
  flight.begin = isCreation ? 0 : std::stoull(headerOf(request, "Upload-Offset"));
  flight.length = request.body.size();
  if (flight.length == 0) return flight;
  File& file = m_files[flight.file];
  if (file.isUnconfirmed) complain(flight.file, "is sent on before it was asked for");
  if (flight.begin < file.told)
    complain(flight.file, "is sent from " + std::to_string(flight.begin) + ", " + std::to_string(file.told) +
                              " bytes are there");
  return flight;
}

void Ledger::handed(const Flight& flight, std::uint64_t bytes) {
  const std::lock_guard lock(m_mutex);
  if (flight.length == 0) return;
  File& file = m_files[flight.file];
  if (flight.begin < file.sent) m_sentAgain += std::min(file.sent - flight.begin, bytes);
  file.sent = std::max(file.sent, flight.begin + bytes);
}

void Ledger::complain(const std::string& file, const std::string& why) {
  m_complaints.emplace_back(file, why);
}

// --- what comes back
// --------------------------------------------------------------------------------------------------

void Ledger::answered(const Flight& flight, const HttpAnswer& answer) {
  const std::lock_guard lock(m_mutex);
  if (flight.file.empty()) return tellAll(answer);
  if (answer.status == 404 || answer.status == 410 || answer.status == 460) return beginAnew(flight.file);
  if (answer.status == 409) m_files[flight.file].isUnconfirmed = true;
  if (answer.status < 200 || answer.status > 299) return;
  const std::string upload = client::tus::locationIn(answer);
  if (!upload.empty()) m_uploads[upload] = flight.file;
  if (const auto offset = client::tus::offsetIn(answer)) tell(flight.file, *offset);
}

void Ledger::tellAll(const HttpAnswer& answer) {
  auto text = wire::decompress(answer.body, wire::kMaxSyncBytes, wire::Packing::Zt1);
  const auto said =
      wire::readSyncAnswer(text && answer.header("content-encoding") != "" ? *text : answer.body);
  if (answer.status != 200 || !said) return;
  for (const wire::FileState& state : said->files) {
    if (!state.upload.empty()) m_uploads[state.upload] = state.hash;
    tell(state.hash, state.stored ? kAll : state.offset);
  }
}

void Ledger::tell(const std::string& name, std::uint64_t offset) {
  File& file = m_files[name];
  if (offset < file.told && file.isUnconfirmed)
    complain(name, "has lost bytes at the server: " + std::to_string(file.told) + " were there, now " +
                       std::to_string(offset));
  file.told = std::max(file.told, offset);
  file.isUnconfirmed = false;
}

void Ledger::beginAnew(const std::string& name) {
  m_files[name].told = 0;
  m_files[name].isUnconfirmed = false;
}

void Ledger::died(const Flight& flight) {
  const std::lock_guard lock(m_mutex);
  if (flight.length > 0) m_files[flight.file].isUnconfirmed = true;
}

void Ledger::forgetFlights(const std::function<bool(const std::string& file)>& isNeverBegun) {
  const std::lock_guard lock(m_mutex);
  for (auto& [name, file] : m_files)
    file.isUnconfirmed = !isNeverBegun(name);
}

std::string Ledger::violation(const std::function<bool(const std::string& file)>& wasRemoved) const {
  const std::lock_guard lock(m_mutex);
  for (const auto& [file, why] : m_complaints)
    if (!wasRemoved(file)) return "page " + file.substr(0, 8) + " " + why;
  return {};
}

std::uint64_t Ledger::sentAgain() const {
  const std::lock_guard lock(m_mutex);
  return m_sentAgain;
}

std::unique_ptr<client::Transport> watchedTransport(Ledger& ledger, const client::Endpoint& endpoint,
                                                    const client::SyncOptions& options) {
  return std::make_unique<WatchedTransport>(ledger, client::makeTlsTransport(endpoint, options));
}

}  // namespace tarim::drills
