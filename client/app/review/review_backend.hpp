// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the reviewer's models ask for, without a word about where it comes from: the session with its server
// (session_review_backend.hpp), or prepared values for demonstrations and tests. Every question returns at
// once; the answer comes later on the GUI thread, in any order, and never after the port is gone. moc cannot
// read <compare> of GCC 12 when it is the first header of the library that it meets.
// clang-format off
#include <functional>
// clang-format on

#include "client/app/review/opened_dossier.hpp"
#include "client/vault/vault.hpp"

#include <QImage>

namespace tarim::client::app {

struct QueueAnswer {
  wire::Queue queue;
  policy::PolicyPtr policy;  ///< Of an open cycle, for the names of kinds, levels and steps. May be null.
};

class ReviewBackend {
 public:
  template <class T>
  using Then = std::function<void(base::Result<T>)>;

  virtual ~ReviewBackend() = default;

  virtual void queue(Then<QueueAnswer> then) = 0;
  virtual void dossier(const std::string& application, Then<OpenedDossierPtr> then) = 0;
  /// LeaseTaken comes as an answer with `holder`, not as an error.
  virtual void lease(const std::string& application, const wire::LeaseRequest& request,
                     Then<wire::LeaseAnswer> then) = 0;
  /// A page upright as it was stored, checked against its hash, decoded for the screen. WrongFileType for
  /// what is no picture.
  virtual void page(const std::string& hash, Then<QImage> then) = 0;

  /// Queued durably, then sent as soon as there is a way.
  virtual void decide(const workflow::Command& command) = 0;
  /// Decisions without an answer yet, and refused ones that were not dismissed.
  virtual void decisions(std::function<void(std::vector<QueuedCommand>)> then) = 0;
  virtual void dismiss(const std::string& command) = 0;
  /// Told when decisions() may answer something new.
  virtual void onDecisions(std::function<void()> listener) = 0;

  /// Small sealed texts on this device; an empty one removes.
  virtual void keep(const std::string& key, const std::string& text) = 0;
  virtual void kept(const std::string& key, std::function<void(std::string)> then) = 0;

  [[nodiscard]] virtual base::Instant now() const = 0;  ///< Server time.
  [[nodiscard]] virtual Language language() const = 0;
  [[nodiscard]] virtual std::string unitName() const = 0;
};

}  // namespace tarim::client::app
