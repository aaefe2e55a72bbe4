// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a reviewer has decided so far about one frozen submission: which items are fine, which must be mended
// and why. It is bound to the submission's root: verdicts about one submission never speak for another. It is
// kept as text in two places, sealed on this device and as the note of the lease, so that neither a crash nor
// a change of hands loses it (LESSONS: OpenCRVS, taking over destroyed what had been typed).
#include "shared/policy/policy.hpp"
#include "shared/workflow/command.hpp"

#include <optional>
#include <set>

namespace tarim::client::app {

enum class Verdict { NotLooked, Fine, Mend };

/// What was looked at; a decision names it, so that it can never be about something else.
struct LookedAt {
  std::string application;
  int attempt = 0;
  std::string root;
  std::string step;
};

class Verdicts {
 public:
  Verdicts() = default;
  explicit Verdicts(LookedAt what) : m_what(std::move(what)) {}

  [[nodiscard]] const LookedAt& what() const { return m_what; }
  [[nodiscard]] bool empty() const { return m_fine.empty() && m_reasons.empty(); }
  /// Mend while a reason stands against the group; the reasons outweigh an earlier "fine".
  [[nodiscard]] Verdict of(std::string_view group) const;
  [[nodiscard]] const std::vector<workflow::Reason>& reasons() const { return m_reasons; }
  [[nodiscard]] int reasonsAgainst(std::string_view group) const;

  /// Takes back what stood against the group.
  void setFine(const std::string& group);
  void forget(std::string_view group);
  /// InvalidInput without a group, without a code or words, or beyond the protocol's number of reasons. The
  /// same place and code again replaces the words.
  base::Result<void> add(workflow::Reason reason);
  /// Replaces a reason that is being written, or begins it (nothing): returns where it stands now; nothing
  /// when it has neither code nor words left and was taken away.
  std::optional<std::size_t> put(std::optional<std::size_t> index, workflow::Reason reason);
  void remove(std::size_t index);

  /// Groups without a verdict, in the order of the form.
  [[nodiscard]] std::vector<std::string> notLooked(const policy::Policy& policy) const;
  /// Every group has been found fine.
  [[nodiscard]] bool mayPass(const policy::Policy& policy) const;
  [[nodiscard]] bool mayReturn() const { return !m_reasons.empty(); }

  /// Pass, HoldPublicity (with days and words) or Return (with the reasons), of exactly what was looked at.
  [[nodiscard]] workflow::Command command(workflow::CommandKind kind, std::string id) const;

  /// {"fine":[…],"format":1,"reasons":[…],"root":…}. At most kMaxSmallBytes: reasons that do not fit are left
  /// out from the end.
  [[nodiscard]] std::string note() const;
  /// Those of the note whose groups and reasons this policy knows. InvalidInput when it is not a note;
  /// StaleView when it speaks of another submission.
  static base::Result<Verdicts> fromNote(std::string_view note, LookedAt what, const policy::Policy& policy);

 private:
  LookedAt m_what;
  std::set<std::string, std::less<>> m_fine;
  std::vector<workflow::Reason> m_reasons;
};

}  // namespace tarim::client::app
