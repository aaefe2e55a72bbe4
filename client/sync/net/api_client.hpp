// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The messages of docs/PROTOCOL.md over one transport: token, JSON, zstd, and the errors that answers carry.
// A kept connection that turns out to be closed is no failure: every request may be repeated, so it is sent
// once more on a new one.
#include "client/sync/net/transport.hpp"
#include "shared/wire/messages.hpp"

namespace tarim::client {

class ApiClient {
 public:
  ApiClient(Transport& transport, std::string token) : m_transport(transport), m_token(std::move(token)) {}

  // Answers that tell the server's time: ForeignServer when the server's certificate is not valid then.
  base::Result<wire::Hello> hello();
  base::Result<wire::EnrolAnswer> enrol(const wire::EnrolRequest& request);
  base::Result<wire::EnrolAnswer> newDevice(const wire::NewDeviceRequest& request);
  base::Result<wire::SyncAnswer> sync(const wire::SyncRequest& request);
  /// Its canonical text; ProtocolBroken when that does not have the hash.
  base::Result<std::string> policy(std::string_view hash);
  /// A carried package that was uploaded in these slices: the sealed reply.
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

  /// For whoever keeps several requests under way: adds the token and sends.
  base::Result<void> send(HttpRequest request);
  /// Whatever its status.
  base::Result<HttpAnswer> receive(std::size_t maxBody);
  /// Connects, where that is not done yet.
  base::Result<void> open() { return m_transport.open(); }
  /// Forgets what is under way.
  void hangUp() { m_transport.close(); }
  /// Not after an answer that closes the connection: nothing that was sent behind it is answered.
  [[nodiscard]] bool isOpen() const { return m_transport.isConnected(); }
  /// With each step of connecting, and with a request that the peer's system does not acknowledge.
  void setPatience(std::chrono::milliseconds most) {
    m_transport.setConnectPatience(most);
    m_transport.setSilencePatience(most);
  }
  [[nodiscard]] const std::string& token() const { return m_token; }
  void setToken(std::string token) { m_token = std::move(token); }

 private:
  template <class Answer>
  [[nodiscard]] base::Result<Answer> timely(base::Result<Answer> answer) const;
  base::Result<std::string> get(std::string target, std::size_t maxBody);
  base::Result<std::string> post(HttpRequest request, const std::string& text, std::size_t maxBody);
  base::Result<std::string> ask(const HttpRequest& request, std::size_t maxBody);
  base::Result<HttpAnswer> askWhole(const HttpRequest& request, std::size_t maxBody);
  base::Result<HttpAnswer> exchange(const HttpRequest& request, std::size_t maxBody);

  Transport& m_transport;
  std::string m_token;
};

/// What an answer that is not 2xx says. Throttled has the seconds as its detail.
base::Error errorOf(const HttpAnswer& answer);

}  // namespace tarim::client
