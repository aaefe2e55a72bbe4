// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sends an answer: its head, and its body from memory or from a file.
#include "server/http/server_context.hpp"

namespace tarim::server {

class AnswerSender {
 public:
  AnswerSender(HttpStream& stream, ServerContext& context, RequestReport& report)
      : m_stream(stream), m_context(context), m_report(report) {}
  /// False when the link broke, or the file did (then the report says so). `keep`: the connection stays open.
  boost::asio::awaitable<bool> send(const Answer& answer, bool keep, bool bodiless);

 private:
  boost::asio::awaitable<bool> sendFile(const FileBody& file);

  HttpStream& m_stream;
  ServerContext& m_context;
  RequestReport& m_report;
};

}  // namespace tarim::server
