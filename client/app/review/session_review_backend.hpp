// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The backend on the session: requests go to the server on a pool thread; decisions and notes go through the
// vault.
#include "client/app/review/review_backend.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

class SessionReviewBackend final : public QObject, public ReviewBackend {
 public:
  explicit SessionReviewBackend(Session& session);

  void queue(Then<QueueAnswer> then) override;
  void dossier(const std::string& application, Then<OpenedDossierPtr> then) override;
  void lease(const std::string& application, const wire::LeaseRequest& request,
             Then<wire::LeaseAnswer> then) override;
  void page(const std::string& hash, Then<QImage> then) override;
  void decide(const workflow::Command& command) override;
  void decisions(std::function<void(std::vector<QueuedCommand>)> then) override;
  void dismiss(const std::string& command) override;
  void onDecisions(std::function<void()> listener) override;
  void keep(const std::string& key, const std::string& text) override;
  void kept(const std::string& key, std::function<void(std::string)> then) override;
  [[nodiscard]] base::Instant now() const override { return m_session.serverNow(); }
  [[nodiscard]] Language language() const override;
  [[nodiscard]] std::string unitName() const override { return m_session.unitName().toStdString(); }

 private:
  /// Runs `work` on a pool thread with the ReviewClient and the vault; Offline without a ReviewClient.
  template <class T>
  void ask(std::function<base::Result<T>(ReviewClient&, Vault&)> work, Then<T> then);

  Session& m_session;
};

}  // namespace tarim::client::app
