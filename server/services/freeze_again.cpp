// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/freeze_again.hpp"

#include "server/store/operations.hpp"
#include "shared/dossier/merge.hpp"

#include <algorithm>

namespace tarim::server {

using base::Result;

namespace {

using Operations = std::vector<dossier::Operation>;

/// The number of states tried around the time of the submission: clocks of devices differ from the server's.
constexpr std::ptrdiff_t kMostStates = 300;

class Search {
 public:
  Search(const policy::Policy& policy, const workflow::Event& submitted)
      : m_policy(policy), m_submitted(submitted) {}

  /// First tries all operations: they are the last submission unless edits followed. Then tries prefixes in
  /// the order of the stamps.
  std::optional<Checked> among(Operations operations) {
    dossier::MergedCells all;
    for (const dossier::Operation& one : operations)
      all.apply(one);
    if (auto found = tried(all)) return found;
    std::sort(operations.begin(), operations.end(),
              [](const auto& one, const auto& other) { return one.stamp < other.stamp; });
    const auto moment = std::partition_point(operations.begin(), operations.end(), [&](const auto& one) {
      return one.stamp.wall <= base::toMillis(m_submitted.at);
    });
    const auto first = moment - std::min(kMostStates / 2, moment - operations.begin());
    const auto last = moment + std::min(kMostStates / 2, operations.end() - moment);
    dossier::MergedCells cells;
    for (auto next = operations.begin(); next != last; ++next) {
      cells.apply(*next);
      if (next < first) continue;
      if (auto found = tried(cells)) return found;
    }
    return {};
  }

 private:
  std::optional<Checked> tried(const dossier::MergedCells& cells) const {
    Checked checked;
    checked.dossier = cells.dossier();
    checked.manifest =
        dossier::makeManifest(checked.dossier, m_submitted.application, m_submitted.attempt, m_policy.hash);
    if (checked.manifest.root.hex() != m_submitted.root) return {};
    return checked;
  }

  const policy::Policy& m_policy;
  const workflow::Event& m_submitted;
};

}  // namespace

Result<std::optional<Checked>> freezeAgain(db::Database& database, const ApplicationAggregate& aggregate,
                                           const workflow::Event& submitted) {
  auto operations = operations::all(database, aggregate.application.id);
  if (!operations) return operations.error();
  auto found = Search(aggregate.policy(), submitted).among(std::move(*operations));
  if (!found) return std::optional<Checked>();
  for (const auto& [hex, size] : dossier::filesOf(found->dossier))
    if (const auto hash = base::hashFromHex(hex)) found->files.push_back(*hash);
  found->findings =
      rules::toJson(aggregate.book->check(found->dossier, submitted.at, windowsFor(aggregate.state)));
  return found;
}

bool wereSubmitted(const Operations& operations, const policy::Policy& policy,
                   const workflow::Event& submitted) {
  return Search(policy, submitted).among(operations).has_value();
}

}  // namespace tarim::server
