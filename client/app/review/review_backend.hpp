// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The data source of the reviewer's models: the session and its server (session_review_backend.hpp), or
// prepared values for demonstrations and tests. Every call returns at once; the answer comes later on the GUI
// thread, in any order, and never after the backend is destroyed. moc cannot read <compare> of GCC 12 when
// that is the first standard header that it meets, hence the first include.
// clang-format off
#include <functional>
// clang-format on

#include "client/app/review/opened_dossier.hpp"
#include "client/vault/vault.hpp"

#include <QImage>

namespace tarim::client::app {

struct QueueAnswer {
  wire::Queue queue;
  policy::PolicyPtr
      policy;  ///< An open cycle's policy, for the names of kinds, levels and steps. May be null.
};

class ReviewBackend {
 public:
  template <class T>
  using Then = std::function<void(base::Result<T>)>;

  virtual ~ReviewBackend() = default;

  virtual void queue(Then<QueueAnswer> then) = 0;
  virtual void dossier(const std::string& application, Then<OpenedDossierPtr> then) = 0;
  /// A lease held by a colleague is an answer with `holder`, not an error.
  virtual void lease(const std::string& application, const wire::LeaseRequest& request,
                     Then<wire::LeaseAnswer> then) = 0;
  /// A page as it was stored, checked against its hash and decoded. WrongFileType for a file that is no
  /// picture.
  virtual void page(const std::string& hash, Then<QImage> then) = 0;

  /// Queues a decision durably; the engine sends it.
  virtual void decide(const workflow::Command& command) = 0;
  /// Unanswered decisions, and refused ones that were not dismissed.
  virtual void decisions(std::function<void(std::vector<QueuedCommand>)> then) = 0;
  virtual void dismiss(const std::string& command) = 0;
  /// `listener` is called when decisions() may have changed.
  virtual void onDecisions(std::function<void()> listener) = 0;

  /// Stores a small sealed text on this device; an empty text removes it.
  virtual void keep(const std::string& key, const std::string& text) = 0;
  virtual void kept(const std::string& key, std::function<void(std::string)> then) = 0;

  [[nodiscard]] virtual base::Instant now() const = 0;  ///< Server time.
  [[nodiscard]] virtual Language language() const = 0;
  [[nodiscard]] virtual std::string unitName() const = 0;
};

}  // namespace tarim::client::app
