// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/dossier_review.hpp"

#include "client/app/review/words.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {

namespace {

constexpr std::chrono::milliseconds kSaveAfter{400};

}  // namespace

DossierReview::DossierReview(ReviewBackend& backend, QObject* parent)
    : QObject(parent),
      m_backend(backend),
      m_item(new ItemView(this)),
      m_pad(new ReasonEditor(*m_item, this)),
      m_decision(new Decision(backend, this)),
      m_lease(new Lease(
          backend, [this] { return m_verdicts.empty() ? std::string() : m_verdicts.note(); }, this)),
      m_page(backend, this) {
  m_pad->setVerdicts(&m_verdicts);
  m_saving.setSingleShot(true);
  m_saving.setInterval(kSaveAfter);
  connect(&m_saving, &QTimer::timeout, this, &DossierReview::save);
  connect(m_pad, &ReasonEditor::written, this, &DossierReview::verdictsWritten);
  connect(m_pad, &ReasonEditor::removing, this, [this] { m_undo = m_verdicts; });
  connect(m_item, &ItemView::focusChanged, this, &DossierReview::showPage);
  connect(&m_page, &PageFetcher::changed, this, &DossierReview::pageChanged);
  connect(m_lease, &Lease::changed, this,
          [this] { m_decision->setLeased(m_lease->state() == Lease::Taken); });
  connect(m_lease, &Lease::noteFound, this, &DossierReview::found);
  connect(m_decision, &Decision::decided, this, &DossierReview::decided);
}

DossierReview::~DossierReview() {
  if (m_saving.isActive()) save();
}

void DossierReview::open(const QString& application) {
  if (application.toStdString() == m_application && m_state != Failed) return;
  close();
  m_application = application.toStdString();
  reload();
}

void DossierReview::reload() {
  if (m_application.empty()) return;
  if (m_saving.isActive()) save();
  if (m_state != Shown) m_state = Loading;
  m_trouble.reset();
  emit opened();
  const QPointer<DossierReview> alive(this);
  m_backend.dossier(m_application, [alive, wanted = m_application](base::Result<OpenedDossierPtr> answer) {
    if (!alive || alive->m_application != wanted) return;
    if (answer) return alive->show(std::move(*answer));
    alive->m_trouble = answer.error();
    if (alive->m_state != Shown) alive->m_state = Failed;
    emit alive->opened();
  });
}

void DossierReview::show(OpenedDossierPtr opened) {
  const QPointer<DossierReview> alive(this);
  m_backend.kept(key(), [alive, opened = std::move(opened)](const std::string& kept) {
    if (!alive || alive->m_application != opened->lookedAt.application) return;
    auto verdicts = Verdicts::fromNote(kept, opened->lookedAt, *opened->policy);
    if (!verdicts && verdicts.error().code() == base::Code::StaleView)
      verdicts = Verdicts::foldedFromNote(kept, opened->lookedAt, *opened->policy);
    alive->m_opened = opened;
    alive->begin(verdicts ? std::move(*verdicts) : Verdicts(opened->lookedAt));
  });
}

void DossierReview::begin(Verdicts verdicts) {
  m_verdicts = std::move(verdicts);
  m_begunWith = m_verdicts.note();
  m_offer.reset();
  m_undo.reset();
  m_state = Shown;
  m_pad->about(m_opened, m_backend.language());
  m_decision->about(m_opened);
  m_decision->setVerdicts(m_verdicts);
  refreshItems();
  refreshReasons();
  refreshFormer();
  m_current = std::clamp(m_current, 0, m_items.count() - 1);
  showItem();
  emit opened();
  emit currentChanged();
  emit verdictsChanged();
  if (m_opened->answer.summary.mine)
    m_lease->take(m_application);
  else
    found(m_opened->answer.note);
}

void DossierReview::retranslate() {
  if (!m_opened) {
    emit opened();
    return;
  }
  m_pad->speak(m_backend.language());
  refreshItems();
  refreshReasons();
  refreshFormer();
  showItem();
  m_decision->setVerdicts(m_verdicts);
  emit opened();
}

void DossierReview::close() {
  if (m_application.empty()) return;
  if (m_saving.isActive()) save();
  m_lease->release();
  m_application.clear();
  m_opened.reset();
  m_verdicts = {};
  m_offer.reset();
  m_undo.reset();
  m_current = -1;
  m_deciding = false;
  m_state = Closed;
  m_trouble.reset();
  m_pad->about({}, m_backend.language());
  m_decision->about({});
  m_items.show({});
  m_reasons.show({});
  m_former.show({});
  m_item->clear();
  m_page.forget();
  emit opened();
  emit currentChanged();
  emit verdictsChanged();
}

QString DossierReview::trouble() const {
  return m_trouble ? describeActError(*m_trouble, m_backend.language()) : QString();
}

QString DossierReview::pageTrouble() const {
  return m_page.trouble() ? describeActError(*m_page.trouble(), m_backend.language()) : QString();
}

QString DossierReview::name() const {
  return m_opened ? text(m_opened->answer.summary.name) : QString();
}

QString DossierReview::number() const {
  return m_opened ? text(m_opened->answer.summary.number) : QString();
}

QString DossierReview::kind() const {
  if (!m_opened) return {};
  const wire::QueueRow& row = m_opened->answer.summary;
  return formatKind(m_opened->policy.get(), row.kind, row.level, m_backend.language());
}

QString DossierReview::step() const {
  return m_opened ? formatStepOrPhase(m_opened->policy.get(), m_opened->answer.summary, m_backend.language())
                  : QString();
}

QString DossierReview::unit() const {
  return m_opened ? text(m_opened->answer.summary.unit) : QString();
}

int DossierReview::changes() const {
  return m_opened && m_opened->changes.compared() ? m_opened->changes.total() : -1;
}

QString DossierReview::deadline() const {
  return m_opened ? formatDeadline(m_opened->answer.summary.deadline, base::toMillis(m_backend.now()))
                  : QString();
}

QString DossierReview::deadlineTone() const {
  return m_opened ? app::deadlineTone(m_opened->answer.summary.deadline, base::toMillis(m_backend.now()))
                  : QString();
}

QString DossierReview::checked() const {
  if (!m_opened) return {};
  const auto count = [this](rules::Severity severity) {
    return static_cast<int>(
        std::count_if(m_opened->findings.begin(), m_opened->findings.end(),
                      [severity](const rules::Finding& one) { return one.severity == severity; }));
  };
  const int blocks = count(rules::Severity::Blocks);
  const int warns = count(rules::Severity::Warns);
  if (blocks + warns == 0) return tr("自动核对：未发现问题");
  if (warns == 0) return tr("自动核对：%1 个必须处理").arg(blocks);
  if (blocks == 0) return tr("自动核对：%1 个提醒").arg(warns);
  return tr("自动核对：%1 个必须处理，%2 个提醒").arg(blocks).arg(warns);
}

void DossierReview::setCurrent(int item) {
  if (item < 0 || item >= m_items.count()) return;
  const bool same = item == m_current;
  m_current = item;
  m_deciding = false;
  if (!same) {
    m_pad->close();
    showItem();
  }
  emit currentChanged();
}

void DossierReview::setDeciding(bool deciding) {
  if (!m_opened || deciding == m_deciding) return;
  m_deciding = deciding;
  m_pad->close();
  emit currentChanged();
}

void DossierReview::showItem() {
  if (m_opened && m_current >= 0)
    m_item->show(m_opened, static_cast<std::size_t>(m_current), m_backend.language());
  refreshFormer();
  emit verdictsChanged();
}

bool DossierReview::isNotLooked(int item) const {
  return m_items.at(item) && m_items.at(item)->verdict == verdictName(Verdict::NotLooked);
}

int DossierReview::nextNotLooked() const {
  for (int step = 1; step < m_items.count(); ++step) {
    const int item = (m_current + step) % m_items.count();
    if (isNotLooked(item)) return item;
  }
  return -1;
}

void DossierReview::fine() {
  if (!m_opened || m_current < 0 || m_deciding) return;
  const std::string group = m_item->group().toStdString();
  const int against = m_verdicts.reasonsAgainst(group);
  m_undo = against > 0 ? std::optional(m_verdicts) : std::nullopt;
  m_verdicts.setFine(group);
  m_pad->close();
  verdictsWritten();
  if (against > 0)
    emit folded(tr("“%1”已标为符合，之前写的 %n 条原因已收起。", nullptr, against).arg(m_item->title()));
  if (const int next = nextNotLooked(); next >= 0) setCurrent(next);
}

void DossierReview::mend() {
  if (m_opened && !m_deciding) m_pad->begin();
}

void DossierReview::nextPage() {
  if (!m_opened || m_deciding) return;
  if (!m_item->nextPage()) setCurrent(m_current + 1);
}

void DossierReview::editReason(int index) {
  const auto& reasons = m_verdicts.reasons();
  if (index < 0 || index >= static_cast<int>(reasons.size())) return;
  const auto& groups = m_opened->policy->groups;
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (groups[i].id == reasons[static_cast<std::size_t>(index)].table) setCurrent(static_cast<int>(i));
  m_pad->edit(index);
}

void DossierReview::toNotLooked() {
  if (isNotLooked(m_current)) return setCurrent(m_current);
  if (const int next = nextNotLooked(); next >= 0) setCurrent(next);
}

void DossierReview::undo() {
  if (!m_undo) return;
  m_verdicts = std::move(*m_undo);
  m_undo.reset();
  m_pad->followVerdicts();
  verdictsWritten();
}

void DossierReview::unfold() {
  if (!m_opened || foldedHere() == 0) return;
  m_verdicts.unfold(m_item->group().toStdString());
  verdictsWritten();
}

void DossierReview::confirmFormer(int former, bool yes) {
  if (!m_former.at(former)) return;
  m_verdicts.confirm(former, yes);
  verdictsWritten();
}

void DossierReview::toFormer(int former) {
  if (!m_former.at(former)) return;
  const workflow::Reason& reason = m_opened->lastReturn->reasons[static_cast<std::size_t>(former)];
  const auto& groups = m_opened->policy->groups;
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (groups[i].id == reason.table) setCurrent(static_cast<int>(i));
  const bool inRow = !reason.row.empty() && reason.row != dossier::kRecordRow;
  m_item->focusOn(inRow ? text(reason.row) : QString(), text(reason.column));
}

void DossierReview::verdictsWritten() {
  m_decision->setVerdicts(m_verdicts);
  refreshItems();
  refreshReasons();
  refreshFormer();
  m_saving.start();
  emit verdictsChanged();
}

void DossierReview::save() {
  m_saving.stop();
  if (!m_application.empty()) m_backend.keep(key(), m_verdicts.empty() ? std::string() : m_verdicts.draft());
}

void DossierReview::refreshItems() {
  std::vector<ReviewItem> rows;
  const std::vector<FormerReason> former = formerReasons(*m_opened, m_verdicts, m_backend.language());
  for (const policy::Group& group : m_opened->policy->groups) {
    const auto isHere = [&](const rules::Finding& finding) { return finding.place.table == group.id; };
    const auto blocks = std::any_of(
        m_opened->findings.begin(), m_opened->findings.end(),
        [&](const auto& finding) { return isHere(finding) && finding.severity == rules::Severity::Blocks; });
    const auto any = std::any_of(m_opened->findings.begin(), m_opened->findings.end(), isHere);
    rows.push_back({text(group.id), group.number > 0 ? QString::number(group.number) : QString(),
                    text(in(m_backend.language(), group.title)), verdictName(m_verdicts.of(group.id)),
                    m_opened->changes.inGroup(group.id), m_verdicts.reasonsAgainst(group.id),
                    m_verdicts.foldedAgainst(group.id), 0, 0,
                    blocks ? QStringLiteral("block")
                    : any  ? QStringLiteral("warn")
                           : QString()});
    for (const FormerReason& reason : former) {
      if (reason.group != rows.back().group) continue;
      ++rows.back().former;
      if (reason.isOpen()) ++rows.back().formerOpen;
    }
  }
  m_items.show(std::move(rows));
}

void DossierReview::refreshReasons() {
  std::vector<WrittenReason> rows;
  const Submission submission = m_opened->submission(m_backend.language());
  for (const workflow::Reason& reason : m_verdicts.reasons()) {
    const policy::Group* group = m_opened->policy->group(reason.table);
    rows.push_back({text(reason.table), group ? text(in(m_backend.language(), group->title)) : QString(),
                    describeReason(reason, *m_opened->policy, m_backend.language()),
                    text(formatPlace(reason, submission))});
  }
  m_reasons.show(std::move(rows));
}

void DossierReview::refreshFormer() {
  if (!m_opened) return;
  std::vector<FormerReason> rows = formerReasons(*m_opened, m_verdicts, m_backend.language());
  m_item->setFormer(rows);
  m_former.show(std::move(rows));
}

void DossierReview::found(const std::string& note) {
  // What this person had kept here, or has typed since, comes back from the server as well.
  if (!m_opened || note.empty() || note == m_begunWith || note == m_verdicts.note()) return;
  auto verdicts = Verdicts::fromNote(note, m_opened->lookedAt, *m_opened->policy);
  if (!verdicts || verdicts->empty()) return;
  m_offer = std::move(*verdicts);
  emit verdictsChanged();
}

QString DossierReview::offer() const {
  if (!m_offer) return {};
  const auto& groups = m_opened->policy->groups;
  const auto looked = static_cast<int>(groups.size() - m_offer->notLooked(*m_opened->policy).size());
  return tr("这份申报此前有人审核过：已看 %1 项，写了 %2 条原因。")
      .arg(looked)
      .arg(m_offer->reasons().size());
}

void DossierReview::takeOffer() {
  if (!m_offer) return;
  m_undo = m_verdicts.empty() ? std::nullopt : std::optional(m_verdicts);
  m_offer->foldFrom(m_verdicts);
  m_verdicts = std::move(*m_offer);
  m_offer.reset();
  m_pad->close();
  verdictsWritten();
}

void DossierReview::declineOffer() {
  m_offer.reset();
  emit verdictsChanged();
}

/// What was typed has done its work; the lease ends with the decision, on the server by itself.
void DossierReview::decided() {
  m_saving.stop();
  m_backend.keep(key(), {});
  m_lease->leave();
}

void DossierReview::showPage() {
  const auto fileOf = [this](int page) {
    return m_item->pageAt(page) ? m_item->pageAt(page)->file : QString();
  };
  m_page.look(fileOf(m_item->page()), fileOf(m_item->page() + 1));
}

}  // namespace tarim::client::app
