// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/connection.hpp"

#include "server/http/answer_head.hpp"
#include "server/http/http_stream.hpp"
#include "server/http/on_pool.hpp"
#include "server/http/refusal.hpp"

#include <algorithm>

namespace tarim::server {

namespace asio = boost::asio;

namespace {

using base::Code;

constexpr std::uint64_t kSkipBytes =
    256 * 1024;  ///< An unwanted body up to this size is read: cheaper than a new handshake.
constexpr std::uint64_t kLargeBody =
    64 * 1024;  ///< Beyond this size Handler::refuse() is asked before the body is read.
constexpr std::size_t kFileChunk = 256 * 1024;

/// Gives the memory of one body back to the budget of all.
class BodyBudget {
 public:
  explicit BodyBudget(ServerContext& context) : m_context(context) {}
  ~BodyBudget() { m_context.bodyMemory -= m_taken; }
  BodyBudget(const BodyBudget&) = delete;
  BodyBudget& operator=(const BodyBudget&) = delete;
  bool take(std::size_t bytes) {
    if (m_context.bodyMemory + bytes > m_context.options.maxBodyMemory) return false;
    m_context.bodyMemory += bytes;
    m_taken += bytes;
    return true;
  }

 private:
  ServerContext& m_context;
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
  Connection(asio::ip::tcp::socket socket, ServerContext& context)
      : m_context(context), m_stream(std::move(socket), context.tls, context.options) {
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
  void close() override { m_stream.close(); }

 private:
  /// An answer, or nothing when the link broke on the way.
  using MaybeAnswer = std::optional<Answer>;
  asio::awaitable<bool> serveOne();
  asio::awaitable<MaybeAnswer> answerTo(Head& head);
  asio::awaitable<MaybeAnswer> withWholeBody(Head& head, std::size_t limit);
  asio::awaitable<MaybeAnswer> withUpload(Head& head);
  asio::awaitable<MaybeAnswer> feed(Upload& upload);
  asio::awaitable<Read> skipBody();
  asio::awaitable<bool> send(const Answer& answer, bool keep, bool bodiless, RequestReport& report);
  asio::awaitable<bool> sendFile(const FileBody& file, RequestReport& report);

  ServerContext& m_context;
  HttpStream m_stream;
  bool m_idle = true;
};

asio::awaitable<void> Connection::run() {
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
  bool keep = read == Read::Ok && head.keepAlive && !m_context.stopping && outcome && isSound;
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
  const bool sent = co_await send(*outcome, keep, head.request.method == "HEAD", report);
  co_return sent&& keep;
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
  BodyBudget budget(m_context);
  if (head.length.value_or(0) > limit) co_return refusal(413, Code::TooLarge, std::to_string(limit));
  if (head.length.value_or(limit) > kLargeBody) {
    MaybeAnswer refused;
    const std::function<void()> ask = [&] { refused = m_context.handler.refuse(head.request); };
    co_await onPool(m_context.pool, ask);
    if (refused) co_return refused;
  }
  if (head.expectsContinue && !m_stream.bodyComplete()) co_await m_stream.sendContinue();
  head.expectsContinue = false;
  while (!m_stream.bodyComplete()) {
    base::ByteView chunk;
    const Read read = co_await m_stream.readChunk(chunk);
    if (read == Read::Gone) co_return MaybeAnswer();
    if (read != Read::Ok) co_return refusal(400, Code::InvalidInput, "body");
    if (body.size() + chunk.size() > limit) co_return refusal(413, Code::TooLarge, std::to_string(limit));
    if (!budget.take(chunk.size())) co_return tooBusy();
    body.append(base::textOf(chunk));
  }
  Answer answer;
  const std::function<void()> handle = [&] { answer = m_context.handler.handle(head.request); };
  co_await onPool(m_context.pool, handle);
  co_return answer;
}

asio::awaitable<Connection::MaybeAnswer> Connection::withUpload(Head& head) {
  std::unique_ptr<Upload> upload;
  Answer refused;
  const std::function<void()> begin = [&] {
    std::tie(upload, refused) = m_context.handler.beginUpload(head.request, head.length);
  };
  co_await onPool(m_context.filePool, begin);
  if (!upload) co_return refused;
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
    if (!chunk.empty()) co_await onPool(m_context.filePool, take);
    if (refused) co_return answer;
    if (read == Read::Gone) co_return MaybeAnswer();
    if (read != Read::Ok) co_return refusal(400, Code::InvalidInput, "body");
  }
  const std::function<void()> finish = [&] { answer = upload.finish(); };
  co_await onPool(m_context.filePool, finish);
  co_return answer;
}

asio::awaitable<Read> Connection::skipBody() {
  Read read = Read::Ok;
  base::ByteView chunk;
  while (read == Read::Ok && !m_stream.bodyComplete())
    read = co_await m_stream.readChunk(chunk);
  co_return read;
}

asio::awaitable<bool> Connection::send(const Answer& answer, bool keep, bool bodiless,
                                       RequestReport& report) {
  std::string start = answerHead(answer, keep);
  const bool small = answer.body.size() <= kFileChunk;
  if (!bodiless && !answer.file && small) start += answer.body;  // one write, one TLS record if it fits
  bool sent = co_await m_stream.send(start);
  if (!sent || bodiless) co_return sent;
  if (answer.file) co_return co_await sendFile(*answer.file, report);
  if (!small) sent = co_await m_stream.send(answer.body);
  co_return sent;
}

asio::awaitable<bool> Connection::sendFile(const FileBody& file, RequestReport& report) {
  base::Bytes chunk(std::min<std::uint64_t>(file.length, kFileChunk));
  base::Result<std::size_t> count = 0;
  std::uint64_t sent = 0;
  const std::function<void()> read = [&] {
    const std::uint64_t wanted = std::min<std::uint64_t>(file.length - sent, chunk.size());
    count = file.content->read(file.offset + sent, std::span(chunk).first(wanted));
  };
  while (sent < file.length) {
    co_await onPool(m_context.filePool, read);
    if (!count || *count == 0) {
      // The head has promised a length: the connection can only be broken off, and the log says why.
      report.status = 0;
      report.failure = count ? "a stored file ended while it was sent" : count.error().line();
      if (m_context.options.report) m_context.options.report(report);
      co_return false;
    }
    const std::string_view bytes = base::textOf(base::ByteView(chunk).first(*count));
    if (!co_await m_stream.send(bytes)) co_return false;
    sent += *count;
  }
  co_return true;
}

}  // namespace

asio::awaitable<void> serveConnection(asio::ip::tcp::socket socket, ServerContext& context) {
  const auto connection = std::make_unique<Connection>(std::move(socket), context);
  co_await connection->run();
}

}  // namespace tarim::server
