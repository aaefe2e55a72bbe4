// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/new_application.hpp"

#include "client/app/session/words.hpp"
#include "client/vault/first_edits.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {
namespace {

base::Result<std::string> makeDraft(Vault& vault, const policy::Policy& policy, const std::string& kind,
                                    const std::string& level, base::Instant now) {
  auto id = vault.drafts.create(policy.hash.hex());
  if (!id) return id;
  const auto edits = firstEdits(policy, vault.settings.account(), kind, level);
  const auto written = vault.drafts.edit(*id, edits, now);
  if (!written) return written.error();
  return id;
}

bool sameCycles(const std::vector<policy::PolicyPtr>& a, const std::vector<policy::PolicyPtr>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const policy::PolicyPtr& x, const policy::PolicyPtr& y) { return x->hash == y->hash; });
}

}  // namespace

void NewApplication::look() {
  const auto overview = session() ? session()->overview() : nullptr;
  m_applications.show(session() ? applicationRows(*session()) : std::vector<ApplicationRow>());
  std::vector<policy::PolicyPtr> cycles = overview ? overview->cycles : std::vector<policy::PolicyPtr>();
  if (sameCycles(cycles, m_cycles)) return;
  m_cycles = std::move(cycles);
  m_cycle = m_cycles.size() == 1 ? 0 : -1;
  m_kind = m_level = -1;
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

void NewApplication::begin() {
  if (!isReady()) return;
  const auto made = std::make_shared<base::Result<std::string>>(base::Error());
  const std::string kind = chosenKind()->id;
  const std::string level = chosenKind()->levels[std::size_t(m_level)];
  session()->run([made, cycle = m_cycles[std::size_t(m_cycle)], kind, level, &clock = session()->clock()](
                     Vault& vault) { *made = makeDraft(vault, *cycle, kind, level, clock.now()); },
                 [guard = QPointer(this), made] {
                   if (!guard) return;
                   Session& session = *guard->session();
                   if (!*made) return emit session.failed(session.words(made->error()));
                   session.setApplication(QString::fromStdString(**made));
                   emit guard->begun();
                 });
}

}  // namespace tarim::client::app
