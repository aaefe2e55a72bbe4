// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/receipt_view.hpp"

#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {
namespace {

constexpr int kDigitsTogether = 8;

/// A hash in groups, so that people can compare it and lines can break.
QString inGroups(const std::string& hex) {
  QString words;
  for (std::size_t i = 0; i < hex.size(); i += kDigitsTogether)
    words += (i == 0 ? QString() : QStringLiteral(" ")) + text(hex.substr(i, kDigitsTogether));
  return words;
}

}  // namespace

void ReceiptView::setWanted(const QString& number) {
  if (number == m_wanted) return;
  m_wanted = number;
  m_saved.reset();
  lookAgain();
}

void ReceiptView::look() {
  m_draft = session() ? session()->draft() : nullptr;
  const auto before = m_receipt ? m_receipt->number : std::string();
  m_receipt.reset();
  m_isNewest = false;
  if (m_draft) {
    for (const EarlierReceipt& earlier : m_draft->earlierReceipts)
      if (text(earlier.receipt.number) == m_wanted) m_receipt = earlier.receipt;
    for (const workflow::Receipt& receipt : m_draft->receipts)
      if (m_wanted.isEmpty() ? receipt.attempt == m_draft->state.attempt : text(receipt.number) == m_wanted)
        m_receipt = receipt;
    m_isNewest = m_receipt && m_receipt->attempt == m_draft->state.attempt &&
                 std::any_of(m_draft->receipts.begin(), m_draft->receipts.end(),
                             [&](const auto& receipt) { return receipt.number == m_receipt->number; });
  }
  if (!m_receipt || m_receipt->number != before) m_saved.reset();
  m_facts.show(m_receipt ? factRows() : std::vector<ReceiptFactRow>());
  const bool goesOn = m_isNewest && !workflow::mayWriteCells(m_draft->state.phase);
  m_next.show(goesOn ? stepsAfter(*session(), *m_draft) : std::vector<StepAfterRow>());
}

QString ReceiptView::number() const {
  return m_receipt ? text(m_receipt->number) : QString();
}

QString ReceiptView::headline() const {
  return m_receipt ? tr("服务器已收到第 %1 次提交").arg(m_receipt->attempt) : QString();
}

std::vector<ReceiptFactRow> ReceiptView::factRows() const {
  std::vector<ReceiptFactRow> rows;
  const auto add = [&](const QString& label, const QString& value) {
    if (!value.isEmpty()) rows.push_back({label, value});
  };
  add(tr("收到时间"), tr("%1（北京时间）").arg(formatMomentOfYear(m_receipt->at)));
  add(tr("提交"), formatAttempt(*m_draft, m_receipt->attempt));
  add(tr("申报人"), session()->personName());
  add(tr("单位"), session()->unitName());
  add(tr("申报"), applicationTitle(*session(), m_draft->info.application));
  add(tr("内容校验值"), inGroups(m_receipt->root));
  return rows;
}

ReceiptPaper ReceiptView::paper() const {
  ReceiptPaper paper;
  paper.isLatin = session()->language() == QLatin1String("en");
  paper.title = tr("申报材料接收回执");
  paper.headline = headline();
  paper.facts.push_back({tr("回执编号"), number()});
  for (const ReceiptFactRow& row : m_facts.rows())
    paper.facts.push_back({row.label, row.value});
  paper.facts.push_back({tr("通知校验值"), inGroups(m_receipt->policy)});
  if (!m_receipt->signature.empty())
    paper.facts.push_back({tr("服务器签名"), inGroups(m_receipt->signature)});
  paper.nextTitle = tr("接下来");
  for (const StepAfterRow& row : m_next.rows())
    paper.next.push_back({row.title, row.detail});
  paper.foot = tr("回执由服务器签名，表示这份内容已完整存入服务器。回执同时保存在本机，可在“进度”里查看。");
  paper.fileName = tr("回执 %1").arg(number());
  return paper;
}

void ReceiptView::save(PaperKind kind, const QUrl& folder) {
  if (!m_receipt || m_saving || !folder.isLocalFile()) return;
  m_saving = true;
  m_saved.reset();
  emit changed();
  const auto saved = std::make_shared<base::Result<std::filesystem::path>>(std::filesystem::path());
  session()->runBeside(
      [saved, kind, paper = paper(), into = folder.toLocalFile().toStdU16String()] {
        *saved = savePaper(paper, kind, into);
      },
      [guard = QPointer(this), saved] {
        if (!guard) return;
        guard->m_saving = false;
        guard->m_saved = *saved;
        emit guard->changed();
      });
}

QString ReceiptView::savedTone() const {
  return !m_saved ? QString() : *m_saved ? QStringLiteral("ok") : QStringLiteral("warn");
}

QString ReceiptView::savedTitle() const {
  return !m_saved ? QString() : *m_saved ? tr("已保存") : tr("没有保存");
}

QString ReceiptView::savedText() const {
  if (!m_saved) return {};
  if (!*m_saved) return tr("这个文件夹无法写入。回执仍在本机，请换一个文件夹再存。");
  return tr("已保存到 %1").arg(QString::fromStdU16String((*m_saved)->u16string()));
}

}  // namespace tarim::client::app
