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

/// How many states around the moment of the submission are tried: clocks of devices differ from the server's.
constexpr std::ptrdiff_t kMostStates = 300;

class Search {
 public:
  Search(const policy::Policy& policy, const workflow::Event& submitted)
      : m_policy(policy), m_submitted(submitted) {}

  /// All of them is what the last submission had, unless somebody went on writing since; otherwise the first
  /// so many in the order of their stamps.
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

Result<std::optional<Checked>> freezeAgain(db::Database& database, const ApplicationAggregate& file,
                                           const workflow::Event& submitted) {
  auto operations = operations::all(database, file.application.id);
  if (!operations) return operations.error();
  auto found = Search(file.policy(), submitted).among(std::move(*operations));
  if (!found) return std::optional<Checked>();
  for (const auto& [hex, size] : dossier::filesOf(found->dossier))
    if (const auto hash = base::hashFromHex(hex)) found->files.push_back(*hash);
  found->findings = rules::toJson(file.book->check(found->dossier, submitted.at, windowsFor(file.state)));
  return found;
}

bool wereSubmitted(const Operations& operations, const policy::Policy& policy,
                   const workflow::Event& submitted) {
  return Search(policy, submitted).among(operations).has_value();
}

}  // namespace tarim::server
