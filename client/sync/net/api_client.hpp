// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The requests of docs/PROTOCOL.md over one transport: token, JSON, zstd, and the errors that answers carry.
// Every request is idempotent, so when a kept connection turns out to be closed, the client sends the request
// again on a new connection.
#include "client/sync/net/transport.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::client {

class ApiClient {
 public:
  ApiClient(Transport& transport, std::string token) : m_transport(transport), m_token(std::move(token)) {}

  // These answers carry the server's time: ForeignServer when the server's certificate is not valid at that
  // time.
  base::Result<wire::Hello> hello();
  base::Result<wire::EnrolAnswer> enrol(const wire::EnrolRequest& request);
  base::Result<wire::EnrolAnswer> newDevice(const wire::NewDeviceRequest& request);
  base::Result<wire::SyncAnswer> sync(const wire::SyncRequest& request);
  /// The policy's canonical text. ProtocolBroken when the text does not have the hash.
  base::Result<std::string> policy(std::string_view hash);
  /// Submits a package whose segments are uploaded; gives the server's sealed reply.
  struct CarriedReply {
    std::string bytes;
    std::string outcome;  ///< A name of package::PackageOutcome.
  };
  base::Result<CarriedReply> package(const wire::PackageRequest& request);
  base::Result<wire::Queue> queue();
  base::Result<wire::ReviewDossier> dossier(std::string_view application);
  base::Result<wire::LeaseAnswer> lease(std::string_view application, const wire::LeaseRequest& request);
  /// ProtocolBroken when the bytes do not have the hash.
  base::Result<base::Bytes> blob(std::string_view hash);

  /// Sends one of several requests in flight; adds the token.
  base::Result<void> send(HttpRequest request);
  /// The answer to the oldest request in flight, whatever its status.
  base::Result<HttpAnswer> receive(std::size_t maxBody);
  /// Connects, unless the connection is open.
  base::Result<void> open() { return m_transport.open(); }
  /// Closes the connection and forgets the requests in flight.
  void close() { m_transport.close(); }
  /// False after an answer that closes the connection; requests sent behind that one get no answer.
  [[nodiscard]] bool isOpen() const { return m_transport.isConnected(); }
  /// For each step of connecting, and for a request that the peer's TCP does not acknowledge.
  void setTimeout(std::chrono::milliseconds timeout) {
    m_transport.setConnectTimeout(timeout);
    m_transport.setSilenceTimeout(timeout);
  }
  [[nodiscard]] const std::string& token() const { return m_token; }
  void setToken(std::string token) { m_token = std::move(token); }

 private:
  template <class Answer>
  [[nodiscard]] base::Result<Answer> withValidCertificate(base::Result<Answer> answer) const;
  base::Result<std::string> get(std::string target, std::size_t maxBody);
  base::Result<std::string> post(HttpRequest request, const std::string& text, std::size_t maxBody);
  base::Result<std::string> requestText(const HttpRequest& request, std::size_t maxBody);
  base::Result<HttpAnswer> requestAnswer(const HttpRequest& request, std::size_t maxBody);
  base::Result<HttpAnswer> sendWithRetry(const HttpRequest& request, std::size_t maxBody);

  Transport& m_transport;
  std::string m_token;
};

/// The error that a non-2xx answer stands for. The detail of Throttled is the pause in seconds.
base::Error errorOf(const HttpAnswer& answer);

}  // namespace tarim::client
