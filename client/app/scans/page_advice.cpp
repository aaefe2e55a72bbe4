// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_advice.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/files/file_pictures.hpp"
#include "client/app/scans/page_judge.hpp"
#include "client/app/scans/page_list_model.hpp"
#include "client/app/session/words.hpp"
#include "client/scans/advice.hpp"
#include "shared/policy/image_bytes.hpp"

#include <QQmlEngine>

#include <algorithm>

namespace tarim::client::app {
namespace {

constexpr double kUnits = 10000;  ///< Of pages::Corner.

QList<QPointF> sharesOf(const pages::Corners& corners) {
  QList<QPointF> shares;
  for (const pages::Corner& corner : corners)
    shares << QPointF(corner.x / kUnits, corner.y / kUnits);
  return shares;
}

pages::Corners cornersOf(const QList<QPointF>& shares) {
  pages::Corners corners;
  for (const QPointF& share : shares)
    corners.push_back({int(share.x() * kUnits), int(share.y() * kUnits)});
  return corners;
}

const QList<QPointF> kWhole{{0, 0}, {1, 0}, {1, 1}, {0, 1}};

/// Portraits have another measure, and no sheet.
bool isOfPortrait(const dossier::Attachment& page) {
  return page.type == "jpeg" && page.slot == "portrait";
}
bool isJudged(const dossier::Attachment& page) {
  return page.type == "jpeg" && page.slot != "portrait";
}

QVariantMap note(const QString& text) {
  return {{QStringLiteral("level"), QStringLiteral("warn")},
          {QStringLiteral("text"), text},
          {QStringLiteral("clause"), QString()}};
}

QString inLanguage(const pages::VerdictText& text, const QString& language) {
  return shown(language == QLatin1String("en") ? text.en : text.zh);
}

}  // namespace

void PageAdvice::setView(PageView* view) {
  if (m_view == view) return;
  if (m_view) m_view->disconnect(this);
  m_view = view;
  if (QQmlEngine* engine = qmlEngine(this)) FilePictures::install(*engine);
  if (m_view) {
    connect(m_view, &DraftView::changed, this, &PageAdvice::look);
    connect(m_view, &DraftView::sessionChanged, this, &PageAdvice::look);
  }
  emit viewChanged();
  look();
}

const dossier::Attachment* PageAdvice::page() const {
  return m_view ? m_view->attachment() : nullptr;
}

const pages::Measures* PageAdvice::measures() const {
  const dossier::Attachment* now = page();
  return now && m_view->session() ? PageJudge::of(*m_view->session()).measuresOf(now->file) : nullptr;
}

void PageAdvice::look() {
  if (m_view && m_view->session() && page()) {
    PageJudge& judge = PageJudge::of(*m_view->session());
    connect(&judge, &PageJudge::changed, this, &PageAdvice::changed, Qt::UniqueConnection);
    std::vector<std::string> files, portraits;
    for (const dossier::Attachment& one : m_view->draft()->pages())
      if (isJudged(one))
        files.push_back(one.file);
      else if (isOfPortrait(one))
        portraits.push_back(one.file);
    judge.wantPortraits(portraits, page()->file);
    judge.want(files, page()->file);
    if (!m_file.isEmpty() && m_file.toStdString() != page()->file) cancel();
    lookForOriginal();
  }
  emit changed();
}

void PageAdvice::lookForOriginal() {
  const QString file = shown(page()->file);
  if (std::exchange(m_lookedAt, file) == file) return;
  m_originalSize.clear();
  const auto size = std::make_shared<std::uint64_t>(0);
  m_view->session()->run(
      [size, now = *page()](Vault& vault) {
        if (const auto original = originalOf(vault, now)) *size = original->size;
      },
      [guard = QPointer(this), size, file] {
        if (!guard || guard->m_lookedAt != file || *size == 0) return;
        guard->m_originalSize = formatSize(*size);
        emit guard->changed();
      });
}

bool PageAdvice::isPortrait() const {
  return page() && isOfPortrait(*page());
}

std::size_t PageAdvice::mostBytes() const {
  return page() && m_view->draft() && m_view->draft()->snapshot()
             ? policy::mostImageBytes(m_view->draft()->policy(), page()->slot)
             : 0;
}

QVariantMap PageAdvice::noteOf(const pages::Verdict& verdict, const QString& more) const {
  return note(inLanguage(pages::describe(verdict), m_view->session()->language()) + more);
}

QVariantList PageAdvice::portraitNotes() const {
  QVariantList notes;
  const pages::Portrait* portrait = PageJudge::of(*m_view->session()).portraitOf(page()->file);
  if (!portrait) return notes;
  for (const pages::Verdict& verdict : pages::judgePortrait(*portrait))
    notes << noteOf(verdict);
  return notes;
}

QVariantList PageAdvice::notes() const {
  QVariantList notes;
  if (!page() || page()->type != "jpeg" || !m_view->session()) return notes;
  if (const std::size_t most = mostBytes(); most > 0 && page()->size > most) {
    const QString words =
        isPortrait() ? tr("照片 %1 KB，超过平台的 %2 KB。请裁成一寸照（约 295×413 像素）再添加。")
        : isAvailable() ? tr("这一页 %1 KB，超过平台每张图片的 %2 KB。请按“%3”。")
                        : tr("这一页 %1 KB，超过平台每张图片的 %2 KB。请按每英寸 200 像素重新扫描。");
    const QString numbers = words.arg((page()->size + 999) / 1000).arg(most / 1000);
    const QString button = proposal() == QLatin1String("straighten") ? tr("拉直") : tr("改小");
    notes << note(isAvailable() && !isPortrait() ? numbers.arg(button) : numbers);
  }
  if (isPortrait()) return notes + portraitNotes();
  const pages::Measures* now = measures();
  if (!now) return notes;
  for (const pages::Verdict& verdict : pages::judge(*now))
    notes << noteOf(verdict);
  const PageJudge& judge = PageJudge::of(*m_view->session());
  for (const dossier::Attachment& other : m_view->draft()->pages()) {
    const pages::Measures* theirs = other.id == page()->id ? nullptr : judge.measuresOf(other.file);
    if (!theirs) continue;
    for (const pages::Verdict& verdict : pages::judgeDuplicate(now->hash, theirs->hash))
      notes << noteOf(verdict, tr("（另一页：%1）").arg(shown(other.name)));
  }
  return notes;
}

bool PageAdvice::isLooking() const {
  return page() && m_view->session() && PageJudge::of(*m_view->session()).isWaiting(page()->file);
}

QString PageAdvice::proposal() const {
  const pages::Measures* now = measures();
  if (!now || !isAvailable() || !isJudged(*page())) return {};
  switch (pages::proposalFor(*now, page()->size)) {
    case pages::Proposal::Straighten:
      return QStringLiteral("straighten");
    case pages::Proposal::Shrink:
      return QStringLiteral("shrink");
    case pages::Proposal::None:
      break;
  }
  if (mostBytes() > 0 && page()->size > mostBytes()) return QStringLiteral("shrink");
  return {};
}

bool PageAdvice::isAvailable() const {
  return page() && m_view->session() && page()->type == "jpeg" && !m_view->isReadOnly() &&
         !PageJudge::of(*m_view->session()).isUnavailable();
}

QUrl PageAdvice::before() const {
  return m_file.isEmpty() ? QUrl() : QUrl(QStringLiteral("image://pages/%1/0").arg(m_file));
}

QUrl PageAdvice::after() const {
  return m_bytes ? FilePictures::urlOf(m_bytes) : QUrl();
}

QString PageAdvice::sizes() const {
  if (!m_made || !page()) return {};
  return tr("%1 → %2，每英寸 %3 像素")
      .arg(formatSize(page()->size), formatSize(m_made->jpeg.size()))
      .arg(m_made->page.dpi);
}

void PageAdvice::begin() {
  if (!isAvailable()) return;
  cancel();
  m_file = shown(page()->file);
  const pages::Measures* now = measures();
  m_corners = now ? sharesOf(now->sheet) : QList<QPointF>();
  m_whole = m_corners.size() != 4;
  if (m_whole) m_corners = kWhole;
  make(false);
}

void PageAdvice::moveCorner(int corner, QPointF place) {
  if (m_file.isEmpty() || corner < 0 || corner >= m_corners.size()) return;
  m_corners[corner] = {std::clamp(place.x(), 0.0, 1.0), std::clamp(place.y(), 0.0, 1.0)};
  m_whole = false;
  m_made = nullptr;
  m_bytes = nullptr;
  emit changed();
}

void PageAdvice::make(bool snap) {
  if (m_file.isEmpty() || !m_view || !m_view->session()) return;
  pages::Straightening how;
  how.whole = m_whole;
  how.snap = snap;
  how.mostBytes = std::int64_t(mostBytes());
  how.even = !isPortrait();  // A face is no sheet of paper.
  if (!m_whole) how.corners = cornersOf(m_corners);
  ++m_makingOf;
  m_problem.clear();
  const auto result = std::make_shared<base::Result<pages::Straightened>>(base::Error(base::Code::Cancelled));
  m_view->session()->runBeside(
      [result, how, file = m_file.toStdString(), vault = m_view->session()->vault()] {
        const auto bytes =
            vault ? vault->files.read(file) : base::Result<base::Bytes>(base::Error(base::Code::Cancelled));
        *result = bytes ? pages::straighten(*bytes, how) : base::Result<pages::Straightened>(bytes.error());
      },
      [guard = QPointer(this), result, number = ++m_number] {
        if (guard) guard->made(number, *result);
      });
  emit changed();
}

void PageAdvice::made(int number, const base::Result<pages::Straightened>& result) {
  --m_makingOf;
  if (number == m_number && !m_file.isEmpty()) {
    if (result) {
      m_made = std::make_shared<pages::Straightened>(*result);
      m_bytes = std::shared_ptr<const base::Bytes>(m_made, &m_made->jpeg);
      if (!m_whole) m_corners = sharesOf(m_made->page.corners);
    } else {
      const base::Code code = result.error().code();
      m_problem = code == base::Code::InvalidInput ? tr("四个角围不成一页。请把它们拖到纸的四角。")
                  : code == base::Code::TooLarge && mostBytes() > 0
                      ? tr("改到还能看清的最小，仍超过平台每张图片的 %1 KB。请裁掉四周，或分成两页扫描。")
                            .arg(mostBytes() / 1000)
                      : m_view->session()->words(result.error());
    }
  }
  emit changed();
}

void PageAdvice::accept() {
  if (!m_made || !page() || !isAvailable() || shown(page()->file) != m_file) return;
  const auto edits =
      std::make_shared<base::Result<std::vector<CellEdit>>>(base::Error(base::Code::Cancelled));
  m_view->session()->runBeside(
      [edits, made = m_made, now = *page(), vault = m_view->session()->vault()] {
        if (vault) *edits = replacementEdits(*vault, now, *made);
      },
      [guard = QPointer(this), edits] {
        if (!guard || !guard->m_view || !guard->m_view->draft()) return;
        if (*edits)
          guard->m_view->draft()->act(**edits, tr("拉直并改小一页"));
        else
          emit guard->m_view->session()->failed(guard->m_view->session()->words(edits->error()));
      });
  cancel();
}

void PageAdvice::cancel() {
  m_file.clear();
  m_corners.clear();
  m_made = nullptr;
  m_bytes = nullptr;
  m_problem.clear();
  ++m_number;
  emit changed();
}

void PageAdvice::restoreOriginal() {
  if (!page() || m_view->isReadOnly()) return;
  const auto edits = std::make_shared<std::vector<CellEdit>>();
  m_view->session()->run(
      [edits, now = *page()](Vault& vault) {
        if (const auto original = originalOf(vault, now)) *edits = originalEdits(now, *original);
      },
      [guard = QPointer(this), edits] {
        if (guard && guard->m_view && guard->m_view->draft() && !edits->empty())
          guard->m_view->draft()->act(*edits, tr("恢复原图"));
      });
}

void PageAdvice::letGo() {
  if (!page()) return;
  m_view->session()->run([now = *page()](Vault& vault) { (void)letGoOfOriginal(vault, now); },
                         [guard = QPointer(this)] {
                           if (!guard) return;
                           guard->m_lookedAt.clear();
                           guard->look();
                         });
}

}  // namespace tarim::client::app
