// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/connection.hpp"

#include "server/http/answer_head.hpp"
#include "server/http/link.hpp"
#include "server/http/on_pool.hpp"
#include "server/http/refusal.hpp"

#include <algorithm>

namespace tarim::server {

namespace asio = boost::asio;

namespace {

using base::Code;

constexpr std::uint64_t kSkipBytes = 256 * 1024;  ///< Of an unwanted body, rather read than a new handshake.
constexpr std::uint64_t kLargeBody = 64 * 1024;   ///< Worth asking first whether its sender may send it.
constexpr std::size_t kFilePiece = 256 * 1024;

/// Gives the memory of one body back to the budget of all.
class BodyBudget {
 public:
  explicit BodyBudget(Door& door) : m_door(door) {}
  ~BodyBudget() { m_door.bodyMemory -= m_taken; }
  BodyBudget(const BodyBudget&) = delete;
  BodyBudget& operator=(const BodyBudget&) = delete;
  bool take(std::size_t bytes) {
    if (m_door.bodyMemory + bytes > m_door.options.maxBodyMemory) return false;
    m_door.bodyMemory += bytes;
    m_taken += bytes;
    return true;
  }

 private:
  Door& m_door;
  std::size_t m_taken = 0;
};

Answer tooBusy() {
  Answer answer = refusal(503, Code::Throttled, "10");
  answer.headers.emplace_back("Retry-After", "10");
  answer.reason = "the bodies of all requests together are at their limit";
  return answer;
}

class Connection final : public OpenConnection {
 public:
  Connection(asio::ip::tcp::socket socket, Door& door)
      : m_door(door), m_link(std::move(socket), door.tls, door.options) {
    m_door.open.insert(this);
    ++m_door.openCount;
  }
  ~Connection() {
    m_door.open.erase(this);
    --m_door.openCount;
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  asio::awaitable<void> run();
  void stop() override {
    if (m_idle) m_link.cancel();
  }
  void close() override { m_link.close(); }

 private:
  /// An answer, or nothing when the link broke on the way.
  using Outcome = std::optional<Answer>;
  asio::awaitable<bool> serveOne();
  asio::awaitable<Outcome> answerTo(Head& head);
  asio::awaitable<Outcome> withWholeBody(Head& head, std::size_t limit);
  asio::awaitable<Outcome> withUpload(Head& head);
  asio::awaitable<Outcome> feed(Upload& upload);
  asio::awaitable<Read> skipBody();
  asio::awaitable<bool> send(const Answer& answer, bool keep, bool bodiless, RequestReport& report);
  asio::awaitable<bool> sendFile(const FileBody& file, RequestReport& report);

  Door& m_door;
  Link m_link;
  bool m_idle = true;
};

asio::awaitable<void> Connection::run() {
  if (!co_await m_link.handshake()) co_return;
  bool open = true;
  while (open && !m_door.stopping) {
    m_idle = true;
    const bool asked = co_await m_link.waitForRequest();
    m_idle = false;
    open = asked && co_await serveOne();
  }
  co_await m_link.sayGoodbye();
}

/// One request; whether another may follow.
asio::awaitable<bool> Connection::serveOne() {
  Head head;
  const Read read = co_await m_link.readHead(head);
  if (read == Read::Gone) co_return false;
  const auto began = std::chrono::steady_clock::now();
  RequestReport report{.method = head.request.method, .path = head.request.path, .failure = {}};
  Outcome outcome;
  bool isSound = true;
  if (read == Read::Malformed) outcome = refusal(400, Code::InvalidInput, "not an HTTP request");
  if (read == Read::TooLarge) outcome = refusal(431, Code::TooLarge, "headers");
  if (read == Read::Ok) try {
      outcome = co_await answerTo(head);
    } catch (const std::exception& thrown) {
      outcome = refusal(500, Code::Unknown, "");
      outcome->reason = std::string("threw: ") + thrown.what();
      isSound = false;
    }
  bool keep = read == Read::Ok && head.keepAlive && !m_door.stopping && outcome && isSound;
  if (keep && !m_link.bodyComplete()) {
    const auto remaining = m_link.bodyRemaining();
    keep = !head.expectsContinue && remaining && *remaining <= kSkipBytes && co_await skipBody() == Read::Ok;
  }
  report.status = outcome ? outcome->status : 0;
  if (outcome) report.failure = outcome->reason;
  report.took =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  if (m_door.options.report) m_door.options.report(report);
  if (!outcome) co_return false;
  const bool sent = co_await send(*outcome, keep, head.request.method == "HEAD", report);
  co_return sent&& keep;
}

asio::awaitable<Connection::Outcome> Connection::answerTo(Head& head) {
  if (m_link.isEarly() && !m_door.handler.mayBeRepeated(head.request)) {
    const bool isFresh = co_await m_link.endHandshake(m_door.options.handshakeTimeout);
    if (!isFresh) co_return Outcome();
  }
  if (head.expectsElse) co_return refusal(417, Code::InvalidInput, "Expect");
  const std::size_t limit = m_door.handler.bodyLimit(head.request);
  if (limit == 0) co_return co_await withUpload(head);
  co_return co_await withWholeBody(head, limit);
}

asio::awaitable<Connection::Outcome> Connection::withWholeBody(Head& head, std::size_t limit) {
  std::string& body = head.request.body;
  BodyBudget budget(m_door);
  if (head.length.value_or(0) > limit) co_return refusal(413, Code::TooLarge, std::to_string(limit));
  if (head.length.value_or(limit) > kLargeBody) {
    Outcome refused;
    const std::function<void()> ask = [&] { refused = m_door.handler.refuse(head.request); };
    co_await onPool(m_door.pool, ask);
    if (refused) co_return refused;
  }
  if (head.expectsContinue && !m_link.bodyComplete()) co_await m_link.sendContinue();
  head.expectsContinue = false;
  while (!m_link.bodyComplete()) {
    base::ByteView piece;
    const Read read = co_await m_link.readPiece(piece);
    if (read == Read::Gone) co_return Outcome();
    if (read != Read::Ok) co_return refusal(400, Code::InvalidInput, "body");
    if (body.size() + piece.size() > limit) co_return refusal(413, Code::TooLarge, std::to_string(limit));
    if (!budget.take(piece.size())) co_return tooBusy();
    body.append(base::textOf(piece));
  }
  Answer answer;
  const std::function<void()> handle = [&] { answer = m_door.handler.handle(head.request); };
  co_await onPool(m_door.pool, handle);
  co_return answer;
}

asio::awaitable<Connection::Outcome> Connection::withUpload(Head& head) {
  std::unique_ptr<Upload> upload;
  Answer refused;
  const std::function<void()> begin = [&] {
    std::tie(upload, refused) = m_door.handler.beginUpload(head.request, head.length);
  };
  co_await onPool(m_door.filePool, begin);
  if (!upload) co_return refused;
  if (head.expectsContinue) co_await m_link.sendContinue();
  head.expectsContinue = false;
  Outcome outcome;
  std::exception_ptr thrown;
  try {
    outcome = co_await feed(*upload);
  } catch (...) {
    thrown = std::current_exception();
  }
  // Its end may wait for the disk too.
  const std::function<void()> end = [&] { upload.reset(); };
  co_await onPool(m_door.filePool, end);
  if (thrown) std::rethrow_exception(thrown);
  co_return outcome;
}

asio::awaitable<Connection::Outcome> Connection::feed(Upload& upload) {
  Answer answer;
  while (!m_link.bodyComplete()) {
    base::ByteView piece;
    const Read read = co_await m_link.readPiece(piece);
    bool refused = false;
    const std::function<void()> take = [&] {
      const auto taken = upload.write(piece);
      refused = !taken;
      if (refused) answer = upload.fail(taken.error());
    };
    if (!piece.empty()) co_await onPool(m_door.filePool, take);
    if (refused) co_return answer;
    if (read == Read::Gone) co_return Outcome();
    if (read != Read::Ok) co_return refusal(400, Code::InvalidInput, "body");
  }
  const std::function<void()> finish = [&] { answer = upload.finish(); };
  co_await onPool(m_door.filePool, finish);
  co_return answer;
}

asio::awaitable<Read> Connection::skipBody() {
  Read read = Read::Ok;
  base::ByteView piece;
  while (read == Read::Ok && !m_link.bodyComplete())
    read = co_await m_link.readPiece(piece);
  co_return read;
}

asio::awaitable<bool> Connection::send(const Answer& answer, bool keep, bool bodiless,
                                       RequestReport& report) {
  std::string start = answerHead(answer, keep);
  const bool small = answer.body.size() <= kFilePiece;
  if (!bodiless && !answer.file && small) start += answer.body;  // one write, one TLS record if it fits
  bool sent = co_await m_link.send(start);
  if (!sent || bodiless) co_return sent;
  if (answer.file) co_return co_await sendFile(*answer.file, report);
  if (!small) sent = co_await m_link.send(answer.body);
  co_return sent;
}

asio::awaitable<bool> Connection::sendFile(const FileBody& file, RequestReport& report) {
  base::Bytes piece(std::min<std::uint64_t>(file.length, kFilePiece));
  base::Result<std::size_t> count = 0;
  std::uint64_t sent = 0;
  const std::function<void()> read = [&] {
    const std::uint64_t wanted = std::min<std::uint64_t>(file.length - sent, piece.size());
    count = file.content->read(file.offset + sent, std::span(piece).first(wanted));
  };
  while (sent < file.length) {
    co_await onPool(m_door.filePool, read);
    if (!count || *count == 0) {
      // The head has promised a length: all that can be done now is to break off, and say so in the log.
      report.status = 0;
      report.failure = count ? "a stored file ended while it was sent" : count.error().line();
      if (m_door.options.report) m_door.options.report(report);
      co_return false;
    }
    const std::string_view bytes = base::textOf(base::ByteView(piece).first(*count));
    if (!co_await m_link.send(bytes)) co_return false;
    sent += *count;
  }
  co_return true;
}

}  // namespace

asio::awaitable<void> serveConnection(asio::ip::tcp::socket socket, Door& door) {
  const auto connection = std::make_unique<Connection>(std::move(socket), door);
  co_await connection->run();
}

}  // namespace tarim::server
