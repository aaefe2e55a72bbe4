// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/mended.hpp"

#include "shared/base/text.hpp"
#include "shared/dossier/answers.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using dossier::CellKey;

class Search {
 public:
  Search(const Vault& vault, const DraftSnapshot& snapshot) : m_vault(vault), m_snapshot(snapshot) {}

  [[nodiscard]] bool mended(const workflow::Reason& reason) const {
    if (!reason.attachment.empty()) return page(reason.attachment) || pagesOf(reason.slot, reason.row);
    if (!reason.slot.empty()) return pagesOf(reason.slot, reason.row);
    if (!reason.column.empty()) return written({reason.table, reason.row, reason.column});
    if (!reason.row.empty()) return row(reason.table, reason.row);
    return row(reason.table, std::string(dossier::kRecordRow)) || anyRow(reason.table);
  }

 private:
  [[nodiscard]] bool written(const CellKey& cell) const {
    const auto history = m_vault.drafts.history(m_snapshot.info.application, cell);
    return !history.empty() && base::fromMillis(history.front().stamp.wall) > *m_snapshot.state.returnedAt;
  }
  [[nodiscard]] bool row(const std::string& table, const std::string& id) const {
    if (written({table, id, std::string(dossier::kRowColumn)})) return true;
    const auto& cells = m_snapshot.dossier->row(table, id);
    return std::any_of(cells.begin(), cells.end(), [&](const auto& cell) {
      return written({table, id, cell.first});
    });
  }
  [[nodiscard]] bool anyRow(const std::string& table) const {
    const auto& rows = m_snapshot.dossier->rows(table);
    return std::any_of(rows.begin(), rows.end(), [&](const std::string& id) { return row(table, id); });
  }
  [[nodiscard]] bool page(const std::string& attachment) const {
    return row(std::string(dossier::kAttachmentTable), attachment);
  }
  [[nodiscard]] bool pagesOf(const std::string& slot, const std::string& proves) const {
    return std::any_of(
        m_snapshot.attachments.begin(), m_snapshot.attachments.end(), [&](const dossier::Attachment& one) {
          return one.slot == slot && (proves.empty() || proves == dossier::kRecordRow || one.row == proves) &&
                 page(one.id);
        });
  }

  const Vault& m_vault;
  const DraftSnapshot& m_snapshot;
};

}  // namespace

std::vector<bool> mendedSinceReturn(const Vault& vault, const DraftSnapshot& snapshot) {
  const auto& reasons = snapshot.state.reasons;
  std::vector<bool> mended(reasons.size(), false);
  if (!snapshot.state.returnedAt) return mended;
  const Search search(vault, snapshot);
  for (std::size_t i = 0; i < reasons.size(); ++i)
    mended[i] = search.mended(reasons[i]);
  return mended;
}

std::optional<dossier::CellKey> answerCellOf(const DraftSnapshot& snapshot, std::size_t reason) {
  const auto& events = snapshot.events;
  const auto returned = std::find_if(events.rbegin(), events.rend(), [](const workflow::Event& event) {
    return event.kind == workflow::EventKind::Returned;
  });
  if (returned == events.rend() || reason >= returned->reasons.size()) return {};
  return dossier::answerCell(returned->attempt, returned->hash, reason);
}

std::string answerTo(const DraftSnapshot& snapshot, std::size_t reason) {
  const auto cell = answerCellOf(snapshot, reason);
  if (!cell) return {};
  const std::string_view words = snapshot.dossier->value(cell->table, cell->row, cell->column);
  return base::isBlank(words) ? std::string() : std::string(words);
}

Handled handledOf(const DraftSnapshot& snapshot, std::size_t reason) {
  if (reason < snapshot.mended.size() && snapshot.mended[reason]) return Handled::Mended;
  return answerTo(snapshot, reason).empty() ? Handled::No : Handled::Answered;
}

namespace {

void count(Asked& asked, const DraftSnapshot& snapshot, std::size_t reason) {
  const Handled handled = handledOf(snapshot, reason);
  ++asked.reasons;
  asked.mended += handled == Handled::Mended;
  asked.answered += handled == Handled::Answered;
  if (handled == Handled::No && !asked.first) asked.first = &snapshot.state.reasons[reason];
}

}  // namespace

Asked allAskedOf(const DraftSnapshot& snapshot) {
  Asked all;
  if (snapshot.state.phase != workflow::Phase::Returned) return all;
  for (std::size_t i = 0; i < snapshot.state.reasons.size(); ++i)
    count(all, snapshot, i);
  return all;
}

std::map<std::string, Asked> askedOf(const DraftSnapshot& snapshot) {
  std::map<std::string, Asked> asked;
  if (snapshot.state.phase != workflow::Phase::Returned) return asked;
  const auto& reasons = snapshot.state.reasons;
  for (std::size_t i = 0; i < reasons.size(); ++i)
    if (const policy::Group* group =
            groupAt(snapshot, reasons[i].table, reasons[i].slot, reasons[i].attachment))
      count(asked[group->id], snapshot, i);
  return asked;
}

}  // namespace tarim::client::app
