// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/answer_sender.hpp"

#include "server/http/answer_head.hpp"
#include "server/http/on_pool.hpp"

#include <algorithm>

namespace tarim::server {

namespace asio = boost::asio;

namespace {

constexpr std::size_t kFileChunk = 256 * 1024;

}  // namespace

asio::awaitable<bool> AnswerSender::send(const Answer& answer, bool keep, bool bodiless) {
  std::string start = answerHead(answer, keep);
  const bool small = answer.body.size() <= kFileChunk;
  if (!bodiless && !answer.file && small) start += answer.body;  // one write, one TLS record if it fits
  bool sent = co_await m_stream.send(start);
  if (!sent || bodiless) co_return sent;
  if (answer.file) co_return co_await sendFile(*answer.file);
  if (!small) sent = co_await m_stream.send(answer.body);
  co_return sent;
}

asio::awaitable<bool> AnswerSender::sendFile(const FileBody& file) {
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
      m_report.status = 0;
      m_report.failure = count ? "a stored file ended while it was sent" : count.error().line();
      if (m_context.options.report) m_context.options.report(m_report);
      co_return false;
    }
    const std::string_view bytes = base::textOf(base::ByteView(chunk).first(*count));
    if (!co_await m_stream.send(bytes)) co_return false;
    sent += *count;
  }
  co_return true;
}

}  // namespace tarim::server
