// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/new_application.hpp"

#include "client/app/session/titles.hpp"
#include "client/app/session/touched.hpp"
#include "client/app/session/words.hpp"
#include "client/vault/copy_facts.hpp"
#include "client/vault/first_edits.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {
namespace {

QString describeWhy(LeftOut::Why why) {
  switch (why) {
    case LeftOut::Why::OfThatYear:
      return NewApplication::tr("仅当年有效，请重新填写");
    case LeftOut::Why::NotHere:
      return NewApplication::tr("扫描件不在本机，请重新添加");
    case LeftOut::Why::NoPlace:
      break;
  }
  return NewApplication::tr("新通知中没有对应的栏目");
}

bool sameCycles(const std::vector<policy::PolicyPtr>& a, const std::vector<policy::PolicyPtr>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const policy::PolicyPtr& x, const policy::PolicyPtr& y) { return x->hash == y->hash; });
}

}  // namespace

void NewApplication::look() {
  const auto overview = session() ? session()->overview() : nullptr;
  m_applications.show(session() ? applicationRows(*session(), false) : std::vector<ApplicationRow>());
  m_discarded.show(session() ? applicationRows(*session(), true) : std::vector<ApplicationRow>());
  std::vector<policy::PolicyPtr> cycles = overview ? overview->cycles : std::vector<policy::PolicyPtr>();
  if (sameCycles(cycles, m_cycles)) return;
  m_cycles = std::move(cycles);
  m_cycle = m_cycles.size() == 1 ? 0 : -1;
  m_kind = m_level = -1;
}

int NewApplication::ended() const {
  const auto& rows = m_applications.rows();
  return int(std::count_if(rows.begin(), rows.end(), [](const ApplicationRow& row) { return row.ended; }));
}

const policy::Policy* NewApplication::policy() const {
  return m_cycle >= 0 && m_cycle < int(m_cycles.size()) ? m_cycles[std::size_t(m_cycle)].get() : nullptr;
}

const policy::Kind* NewApplication::chosenKind() const {
  const policy::Policy* chosen = policy();
  return chosen && m_kind >= 0 && m_kind < int(chosen->kinds.size()) ? &chosen->kinds[std::size_t(m_kind)]
                                                                     : nullptr;
}

QStringList NewApplication::cycles() const {
  QStringList texts;
  for (const policy::PolicyPtr& cycle : m_cycles)
    texts << session()->words(cycle->title);
  return texts;
}

QStringList NewApplication::kinds() const {
  QStringList texts;
  if (const policy::Policy* chosen = policy())
    for (const policy::Kind& one : chosen->kinds)
      texts << session()->words(one.label);
  return texts;
}

QStringList NewApplication::levels() const {
  QStringList texts;
  const policy::Kind* chosen = chosenKind();
  if (!chosen) return texts;
  for (const std::string& level : chosen->levels)
    for (const policy::Choice& one : policy()->levels)
      if (one.id == level) texts << session()->words(one.label);
  return texts;
}

QString NewApplication::windowText() const {
  const policy::Policy* chosen = policy();
  const policy::Window* apply = chosen ? chosen->window("apply") : nullptr;
  if (!apply) return {};
  return tr("网上申报：%1 至 %2（北京时间）").arg(formatMoment(apply->from), formatShortEnd(apply->to));
}

void NewApplication::setCycle(int cycle) {
  if (cycle == m_cycle) return;
  m_cycle = cycle;
  m_kind = m_level = -1;
  emit changed();
}

void NewApplication::setKind(int kind) {
  if (kind == m_kind) return;
  m_kind = kind;
  const policy::Kind* chosen = chosenKind();
  m_level = chosen && chosen->levels.size() == 1 ? 0 : -1;
  emit changed();
}

void NewApplication::setLevel(int level) {
  if (level == m_level) return;
  m_level = level;
  emit changed();
}

bool NewApplication::isReady() const {
  const policy::Kind* chosen = chosenKind();
  return chosen && m_level >= 0 && m_level < int(chosen->levels.size());
}

const DraftLine* NewApplication::findTwin() const {
  const auto overview = session() ? session()->overview() : nullptr;
  if (!overview || !chosenKind()) return nullptr;
  for (const DraftLine& line : overview->drafts) {
    const bool isSameCycle =
        line.policy && line.policy->id == policy()->id && line.policy->cycleYear == policy()->cycleYear;
    if (!isSameCycle || line.info.discarded || line.state.phase == workflow::Phase::Withdrawn) continue;
    if (line.dossier->value(dossier::kApplicationTable, dossier::kRecordRow, "kind") == chosenKind()->id)
      return &line;
  }
  return nullptr;
}

QString NewApplication::twin() const {
  const DraftLine* line = findTwin();
  if (!line) return {};
  return tr("“%1”（%2）")
      .arg(applicationTitle(*session(), line->info.application), describePhase(line->state.phase));
}

QString NewApplication::twinId() const {
  const DraftLine* line = findTwin();
  return line ? text(line->info.application) : QString();
}

void NewApplication::setSource(const QString& source) {
  if (source == m_source) return;
  m_source = source;
  emit changed();
}

QString NewApplication::sourceTitle() const {
  return session() && !m_source.isEmpty() ? applicationTitle(*session(), m_source.toStdString()) : QString();
}

void NewApplication::begin() {
  if (!isReady()) return;
  const auto made = std::make_shared<base::Result<CopiedDraft>>(base::Error());
  const std::string kind = chosenKind()->id;
  const std::string level = chosenKind()->levels[std::size_t(m_level)];
  session()->run(
      [made, cycle = m_cycles[std::size_t(m_cycle)], kind, level, source = m_source.toStdString(),
       language = languageOf(session()->language()), now = session()->clock().now()](Vault& vault) {
        const std::string hash = cycle->hash.hex();
        const auto edits = firstEdits(*cycle, vault.settings.account(), kind, level);
        if (!source.empty()) {
          *made = copyDraft(vault, source, hash, edits, now, language);
          return;
        }
        const auto created = vault.drafts.create(hash, edits, now);
        *made = created ? base::Result<CopiedDraft>(CopiedDraft{*created, {}}) : created.error();
      },
      [guard = QPointer(this), made, copied = !m_source.isEmpty()] {
        if (!guard) return;
        Session& session = *guard->session();
        if (!*made) return emit session.failed(session.words(made->error()));
        session.setApplication(QString::fromStdString((*made)->application));
        if (copied) guard->finishCopy((*made)->facts);
        emit guard->begun(copied);
      });
}

void NewApplication::finishCopy(const CopiedFacts& facts) {
  std::vector<LeftOutRow> rows;
  for (const LeftOut& one : facts.leftOut)
    rows.push_back({text(one.name), describeWhy(one.why)});
  m_leftOut.show(std::move(rows));
  m_copyText = tr("已复制 %1 栏、%2 行、%3 页扫描件。").arg(facts.fields).arg(facts.rows).arg(facts.pages);
  m_source.clear();
  emit changed();
}

void NewApplication::closeReport() {
  m_copyText.clear();
  m_leftOut.show({});
  emit changed();
}

QString NewApplication::describeWithdrawal(const QString& application) const {
  return session() ? app::describeWithdrawal(*session(), application) : QString();
}

void NewApplication::withdraw(const QString& application) {
  workflow::Command command;
  command.kind = workflow::CommandKind::Withdraw;
  command.application = application.toStdString();
  session()->command(command);
}

void NewApplication::setDiscarded(const QString& application, bool discarded) {
  const auto result = std::make_shared<base::Result<void>>();
  session()->run(
      [result, id = application.toStdString(), discarded, now = session()->clock().now()](Vault& vault) {
        *result = vault.drafts.setDiscarded(id, discarded, now);
        if (discarded && *result) (void)vault.settings.set(Touched::settingOf(id), {});
      },
      [guard = QPointer(this), result] {
        if (guard && !*result) emit guard->session()->failed(guard->session()->words(result->error()));
      });
}

}  // namespace tarim::client::app
