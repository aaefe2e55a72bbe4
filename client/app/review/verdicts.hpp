// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A reviewer's verdicts so far about one frozen submission: which items are fine, which must be mended and
// why; reasons that were set aside and can be restored; which reasons of the last return the reviewer has
// confirmed as settled. They are bound to the submission's root, so verdicts about one submission never apply
// to another. They are saved as text in two places, sealed on this device and as the note of the lease, so
// that neither a crash nor a colleague's taking over loses them.
#include "shared/policy/policy.hpp"
#include "shared/workflow/command.hpp"

#include <optional>
#include <set>

namespace tarim::client::app {

enum class Verdict { NotLooked, Fine, Mend };

/// The reviewed submission. A decision names it, so the decision cannot apply to another one.
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
  [[nodiscard]] bool empty() const {
    return m_fine.empty() && m_reasons.empty() && m_folded.empty() && m_confirmed.empty();
  }
  /// Mend while there is a reason against the group, even after an earlier "fine".
  [[nodiscard]] Verdict of(std::string_view group) const;
  [[nodiscard]] const std::vector<workflow::Reason>& reasons() const { return m_reasons; }
  [[nodiscard]] int reasonsAgainst(std::string_view group) const;
  /// Reasons that are set aside: no part of the decision, and kept until it is made.
  [[nodiscard]] const std::vector<workflow::Reason>& folded() const { return m_folded; }
  [[nodiscard]] int foldedAgainst(std::string_view group) const;
  /// The reviewer has confirmed that the reason at this index of the last return is settled.
  [[nodiscard]] bool isConfirmed(int former) const { return m_confirmed.contains(former); }
  void confirm(int former, bool yes);

  /// Marks a group as fine and folds the reasons against it.
  void setFine(const std::string& group);
  /// Takes the verdict about a group back and folds the reasons against it.
  void forget(std::string_view group);
  /// Makes the folded reasons against a group count again.
  void unfold(std::string_view group);
  /// Keeps the reasons of other verdicts, about whichever submission, as folded ones; those that stand here
  /// already are left out.
  void foldFrom(const Verdicts& other);
  /// InvalidInput without a group, without a code or words, or beyond the protocol's number of reasons. The
  /// same place and code again replaces the words.
  base::Result<void> add(workflow::Reason reason);
  /// Replaces the reason at `index`, or adds it (nothing). Returns its index; nothing when the reason has
  /// neither code nor words and was removed. A reason without words whose place and code stand already is
  /// that one, so its words stay.
  std::optional<std::size_t> put(std::optional<std::size_t> index, workflow::Reason reason);
  /// Folds a reason.
  void remove(std::size_t index);

  /// Groups without a verdict, in the order of the form.
  [[nodiscard]] std::vector<std::string> notLooked(const policy::Policy& policy) const;
  /// Every group is fine.
  [[nodiscard]] bool mayPass(const policy::Policy& policy) const;
  [[nodiscard]] bool mayReturn() const { return !m_reasons.empty(); }

  /// The command Pass, HoldPublicity (with days and words) or Return (with the reasons) about what().
  [[nodiscard]] workflow::Command command(workflow::CommandKind kind, std::string id) const;

  /// {"confirmed":[…],"fine":[…],"folded":[…],"format":1,"reasons":[…],"root":…}. At most kMaxSmallBytes:
  /// folded reasons that do not fit are left out from the end, then reasons.
  [[nodiscard]] std::string note() const;
  /// The same, whole: for this device.
  [[nodiscard]] std::string draft() const;
  /// Reads a note; drops groups and reasons that this policy does not know. InvalidInput when the text is no
  /// note, StaleView when it is about another submission.
  static base::Result<Verdicts> fromNote(std::string_view note, LookedAt what, const policy::Policy& policy);
  /// Reads a note about another submission: its reasons come back folded, nothing else does.
  static base::Result<Verdicts> foldedFromNote(std::string_view note, LookedAt what,
                                               const policy::Policy& policy);

 private:
  void fold(workflow::Reason reason);

  LookedAt m_what;
  std::set<std::string, std::less<>> m_fine;
  std::vector<workflow::Reason> m_reasons;
  std::vector<workflow::Reason> m_folded;
  std::set<int> m_confirmed;
};

}  // namespace tarim::client::app
