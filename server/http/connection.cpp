// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/connection.hpp"

#include "server/http/answer_sender.hpp"
#include "server/http/connection_place.hpp"
#include "server/http/on_pool.hpp"
#include "server/http/refusal.hpp"

#include <algorithm>
#include <utility>

namespace tarim::server {

namespace asio = boost::asio;

namespace {

using base::Code;

constexpr std::uint64_t kSkipBytes =
    256 * 1024;  ///< An unwanted body up to this size is read: cheaper than a new handshake.
constexpr std::uint64_t kLargeBody =
    64 * 1024;  ///< Beyond this size Handler::admit() is asked before the body is read.
constexpr std::chrono::seconds kTurnTimeout{60};  ///< For a turn at something heavy.
constexpr const char* kRetryAfter = "10";

Answer tooBusy() {
  Answer answer = refusal(503, Code::Throttled, kRetryAfter);
  answer.headers.emplace_back("Retry-After", kRetryAfter);
  answer.reason = "too many large requests at once: this one gave way";
  return answer;
}

class Connection final : public OpenConnection {
 public:
  Connection(asio::ip::tcp::socket socket, ServerContext& context)
      : m_context(context),
        m_stream(std::move(socket), context.handshakes, context.options, [this] { heard(); }),
        m_place(context, m_stream.peer(), [this] { close(); }) {
    m_context.open.insert(this);
    ++m_context.openCount;
  }
  ~Connection() {
    m_context.open.erase(this);
    --m_context.openCount;
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  asio::awaitable<void> run();
  void stop() override {
    if (m_idle) m_stream.cancel();
  }
  void close() override {
    m_stream.close();
    if (m_waiter) m_waiter->drop();
  }

 private:
  /// An answer, or nothing when the link broke on the way.
  using MaybeAnswer = std::optional<Answer>;
  asio::awaitable<bool> serveOne();
  asio::awaitable<MaybeAnswer> answerTo(Head& head);
  asio::awaitable<MaybeAnswer> withWholeBody(Head& head, std::size_t limit);
  asio::awaitable<MaybeAnswer> handled(Request& request);
  asio::awaitable<MaybeAnswer> withUpload(Head& head);
  asio::awaitable<MaybeAnswer> feed(Upload& upload);
  asio::awaitable<bool> inTurn(FairQueue& queue, asio::thread_pool& pool, const std::function<void()>& work);
  asio::awaitable<Read> skipBody();

  void heard() {
    m_place.touch();
    if (m_room) m_room->touch();
  }
  /// Early data may be a replay, which proves nothing about who sends.
  void identify(const std::string& device) {
    if (!m_stream.isEarly()) m_place.identify(device);
  }
  /// Gives the memory of the body up: the wait under way ends, and the answer is 503.
  void giveWay() {
    m_stream.cancel();
    if (m_waiter) m_waiter->drop();
  }

  ServerContext& m_context;
  HttpStream m_stream;
  ConnectionPlace m_place;
  std::optional<FairShare::Claim> m_room;  ///< The memory of the body or of the answer.
  FairQueue::Waiter* m_waiter = nullptr;   ///< While the request waits for its turn.
  bool m_isSessionKnown = false;
  bool m_idle = true;
};

asio::awaitable<void> Connection::run() {
  if (!m_place.isHeld()) co_return;
  if (!co_await m_stream.handshake()) co_return;
  bool open = true;
  while (open && !m_context.stopping) {
    m_idle = true;
    const bool asked = co_await m_stream.waitForRequest();
    m_idle = false;
    open = asked && co_await serveOne();
  }
  co_await m_stream.shutdown();
}

/// One request; whether another may follow.
asio::awaitable<bool> Connection::serveOne() {
  Head head;
  const Read read = co_await m_stream.readHead(head);
  if (read == Read::Gone) co_return false;
  const auto began = std::chrono::steady_clock::now();
  RequestReport report{.method = head.request.method, .path = head.request.path, .failure = {}};
  MaybeAnswer outcome;
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
  const bool gaveWay = m_room && m_room->hasYielded();
  bool keep = read == Read::Ok && head.keepAlive && !m_context.stopping && outcome && isSound && !gaveWay;
  if (keep && !m_stream.bodyComplete()) {
    const auto remaining = m_stream.bodyRemaining();
    keep = !head.expectsContinue && remaining && *remaining <= kSkipBytes && co_await skipBody() == Read::Ok;
  }
  report.status = outcome ? outcome->status : 0;
  if (outcome) report.failure = outcome->reason;
  report.took =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  if (m_context.options.report) m_context.options.report(report);
  if (!outcome) co_return false;
  AnswerSender sender(m_stream, m_context, report);
  const bool sent = co_await sender.send(*outcome, keep, head.request.method == "HEAD");
  m_room.reset();
  if (m_place.isIdentified() && !m_stream.isEarly() && !std::exchange(m_isSessionKnown, true))
    m_context.handshakes.known.add(m_stream.session());
  co_return sent&& keep&& m_place.isHeld();
}

asio::awaitable<Connection::MaybeAnswer> Connection::answerTo(Head& head) {
  if (m_stream.isEarly() && !m_context.handler.mayBeRepeated(head.request)) {
    const bool isFresh = co_await m_stream.endHandshake(m_context.options.handshakeTimeout);
    if (!isFresh) co_return MaybeAnswer();
  }
  if (head.hasUnknownExpectation) co_return refusal(417, Code::InvalidInput, "Expect");
  const std::size_t limit = m_context.handler.bodyLimit(head.request);
  if (limit == 0) co_return co_await withUpload(head);
  co_return co_await withWholeBody(head, limit);
}

asio::awaitable<Connection::MaybeAnswer> Connection::withWholeBody(Head& head, std::size_t limit) {
  std::string& body = head.request.body;
  if (head.length.value_or(0) > limit) co_return refusal(413, Code::TooLarge, std::to_string(limit));
  const bool isLarge = head.length.value_or(limit) > kLargeBody;
  if (isLarge) {
    Admission admission;
    const std::function<void()> ask = [&] { admission = m_context.handler.admit(head.request); };
    co_await onPool(m_context.pool, ask);
    if (admission.refusal) co_return std::move(admission.refusal);
    identify(admission.device);
  }
  if (head.expectsContinue && !m_stream.bodyComplete()) co_await m_stream.sendContinue();
  head.expectsContinue = false;
  m_room.emplace(isLarge ? m_context.largeBodies : m_context.smallBodies, m_place.owner(),
                 [this] { giveWay(); });
  body.reserve(head.length.value_or(0));  // Growing would need twice the memory; unused, it needs none.
  while (!m_stream.bodyComplete()) {
    base::ByteView chunk;
    const Read read = co_await m_stream.readChunk(chunk);
    if (m_room->hasYielded()) co_return tooBusy();
    if (read == Read::Gone) co_return MaybeAnswer();
    if (read != Read::Ok) co_return refusal(400, Code::InvalidInput, "body");
    if (body.size() + chunk.size() > limit) co_return refusal(413, Code::TooLarge, std::to_string(limit));
    if (!m_room->take(chunk.size())) co_return tooBusy();
    body.append(base::textOf(chunk));
  }
  co_return co_await handled(head.request);
}

/// Frees the body before the answer is sent: a peer may read as slowly as it likes.
asio::awaitable<Connection::MaybeAnswer> Connection::handled(Request& request) {
  const bool isHeavy = m_context.handler.isHeavy(request);
  Answer answer;
  const std::function<void()> handle = [&] { answer = m_context.handler.handle(request); };
  FairQueue& queue = isHeavy ? m_context.heavy : m_context.requests;
  asio::thread_pool& pool = isHeavy ? m_context.heavyPool : m_context.pool;
  const bool isDone = co_await inTurn(queue, pool, handle);
  if (!isDone) co_return tooBusy();
  request.body = std::string();
  identify(answer.device);
  m_room.emplace(m_context.largeBodies, m_place.owner(), [this] { close(); });
  if (answer.body.size() > kLargeBody && !m_room->take(answer.body.size())) co_return tooBusy();
  co_return answer;
}

/// False: its turn did not come in time, or the connection or the body had to give way meanwhile.
asio::awaitable<bool> Connection::inTurn(FairQueue& queue, asio::thread_pool& pool,
                                         const std::function<void()>& work) {
  FairQueue::Waiter waiter(queue, m_place.owner(), false);
  m_waiter = &waiter;
  const FairQueue::Turn turn = co_await waiter.wait(kTurnTimeout);
  m_waiter = nullptr;
  if (!turn) co_return false;
  co_await onPool(pool, work);
  co_return true;
}

asio::awaitable<Connection::MaybeAnswer> Connection::withUpload(Head& head) {
  std::unique_ptr<Upload> upload;
  Answer refused;
  const std::function<void()> begin = [&] {
    std::tie(upload, refused) = m_context.handler.beginUpload(head.request, head.length);
  };
  const bool isBegun = co_await inTurn(m_context.fileWork, m_context.filePool, begin);
  if (!isBegun) co_return tooBusy();
  if (!upload) co_return refused;
  identify(upload->device());
  if (head.expectsContinue) co_await m_stream.sendContinue();
  head.expectsContinue = false;
  MaybeAnswer outcome;
  std::exception_ptr thrown;
  try {
    outcome = co_await feed(*upload);
  } catch (...) {
    thrown = std::current_exception();
  }
  // The destructor may wait for the disk too.
  const std::function<void()> end = [&] { upload.reset(); };
  co_await onPool(m_context.filePool, end);
  if (thrown) std::rethrow_exception(thrown);
  co_return outcome;
}

asio::awaitable<Connection::MaybeAnswer> Connection::feed(Upload& upload) {
  Answer answer;
  while (!m_stream.bodyComplete()) {
    base::ByteView chunk;
    const Read read = co_await m_stream.readChunk(chunk);
    bool refused = false;
    const std::function<void()> take = [&] {
      const auto taken = upload.write(chunk);
      refused = !taken;
      if (refused) answer = upload.fail(taken.error());
    };
    bool isTaken = true;
    if (!chunk.empty()) isTaken = co_await inTurn(m_context.fileWork, m_context.filePool, take);
    if (refused) co_return answer;
    if (!isTaken) co_return tooBusy();
    if (read == Read::Gone) co_return MaybeAnswer();
    if (read != Read::Ok) co_return refusal(400, Code::InvalidInput, "body");
  }
  const std::function<void()> finish = [&] { answer = upload.finish(); };
  const bool isHeavy = upload.finishIsHeavy();
  FairQueue& queue = isHeavy ? m_context.restores : m_context.fileWork;
  asio::thread_pool& pool = isHeavy ? m_context.heavyPool : m_context.filePool;
  const bool isDone = co_await inTurn(queue, pool, finish);
  if (!isDone) co_return tooBusy();
  co_return answer;
}

asio::awaitable<Read> Connection::skipBody() {
  Read read = Read::Ok;
  base::ByteView chunk;
  while (read == Read::Ok && !m_stream.bodyComplete())
    read = co_await m_stream.readChunk(chunk);
  co_return read;
}

}  // namespace

asio::awaitable<void> serveConnection(asio::ip::tcp::socket socket, ServerContext& context) {
  const auto connection = std::make_unique<Connection>(std::move(socket), context);
  co_await connection->run();
}

}  // namespace tarim::server
