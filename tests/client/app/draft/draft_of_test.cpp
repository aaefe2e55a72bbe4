// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/draft/draft_of_test.hpp"

#include "shared/dossier/clean_value.hpp"

#include <QJsonObject>
#include <QJsonValue>

#include <stdexcept>

namespace tarim::tests {
namespace {

constexpr base::Instant kNow = base::fromMillis(1725240000000);  // 2 September 2024

rules::RulebookPtr bookOfTest() {
  const auto policy = policy::loadFolder(TARIM_POLICIES_DIR "/bazhou-ecology-2024");
  if (!policy) throw std::runtime_error(policy.error().line());
  const auto book = rules::Rulebook::make(*policy);
  if (!book) throw std::runtime_error(book.error().line());
  return *book;
}

}  // namespace

DraftOfTest::DraftOfTest()
    : draft({[this](client::CellEdit edit) { waiting.push_back(std::move(edit)); },
             [this](std::vector<client::CellEdit> edits) {
               waiting.insert(waiting.end(), edits.begin(), edits.end());
             },
             [] {}, [this](const std::string& why) { kept.push_back(why); },
             [this](const client::app::Touched& now) { touched = now; }}),
      m_book(bookOfTest()) {}

void DraftOfTest::set(const std::string& table, const std::string& row, const std::string& column,
                      const std::string& value) {
  dossier.set({table, row, column}, value);
}

void DraftOfTest::addRow(const std::string& table, const std::string& row) {
  set(table, row, "$order", std::to_string(dossier.rows(table).size() + 1));
  set(table, row, "$row", "live");
}

std::string DraftOfTest::addPage(const std::string& slot, const std::string& table, const std::string& row) {
  dossier::Attachment page;
  page.id = "p" + std::to_string(++m_pages);
  page.slot = slot;
  page.table = table;
  page.row = row;
  page.page = m_pages;
  page.file = std::string(64, 'a');
  page.size = 120000;
  page.type = "jpeg";
  page.width = 600;
  page.height = 800;
  for (auto& [cell, value] : dossier::cellsOf(page))
    dossier.set(cell, value);
  return page.id;
}

client::app::DraftSnapshotPtr DraftOfTest::snapshot() const {
  auto next = std::make_shared<client::app::DraftSnapshot>();
  next->info.application = "a1";
  next->revision = m_revision;
  next->at = kNow;
  next->book = m_book;
  next->dossier = std::make_shared<dossier::Dossier>(dossier);
  next->attachments = dossier::attachments(dossier);
  next->findings = m_book->check(dossier, kNow);
  next->touched = touched;
  next->conflicts = conflicts;
  next->state = state;
  next->mended = mended;
  for (const auto& [hash, file] : files)
    next->files[hash] = file;
  return next;
}

void DraftOfTest::turn() {
  for (const client::CellEdit& edit : waiting)
    dossier.set(edit.cell, dossier::cleanValue(m_book->policy(), edit.cell, edit.value));
  waiting.clear();
  ++m_revision;
  draft.markSaved();
  draft.show(snapshot());
}

void DraftOfTest::showStale() {
  draft.show(snapshot());
}

QVariant cellOf(const QAbstractItemModel& model, int row, const QByteArray& role) {
  return model.index(row, 0).data(model.roleNames().key(role));
}

QJsonArray dump(const QAbstractItemModel& model, const QStringList& without) {
  QJsonArray rows;
  const QHash<int, QByteArray> names = model.roleNames();
  for (int i = 0; i < model.rowCount(); ++i) {
    QJsonObject row;
    for (auto name = names.begin(); name != names.end(); ++name) {
      const QString key = QString::fromLatin1(name.value());
      if (!without.contains(key))
        row.insert(key, QJsonValue::fromVariant(model.index(i, 0).data(name.key())));
    }
    rows << row;
  }
  return rows;
}

}  // namespace tarim::tests
