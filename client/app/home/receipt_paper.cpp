// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/receipt_paper.hpp"

#include <QFont>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStringList>

#include <algorithm>

namespace tarim::client::app {
namespace {

constexpr double kPaperWidth = 210;  ///< Of A4, in millimetres, as all lengths here.
constexpr double kPaperHeight = 297;
constexpr double kMargin = 22;
constexpr double kLabelWidth = 42;
constexpr double kBody = 4.2;  ///< Size of the letters.
constexpr double kSmall = 3.4;
constexpr double kLead = 5.2;
constexpr double kTitle = 8.2;
constexpr double kLineRatio = 1.5;
constexpr int kPictureDpi = 150;
constexpr int kPdfDpi = 300;
constexpr int kMostNames = 100;
const QColor kInk(0x1F, 0x2A, 0x2B);
const QColor kMuted(0x5A, 0x66, 0x65);
const QColor kLine(0xCB, 0xC7, 0xBC);
const QColor kAccent(0x0F, 0x6E, 0x6E);

/// Draws from the top of the sheet to its bottom.
class Sheet {
 public:
  Sheet(QPainter& painter, double unit, bool isLatin) : m_painter(painter), m_unit(unit) {
    m_families = {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"),
                  QStringLiteral("PingFang SC")};
    if (isLatin) m_families.prepend(QStringLiteral("Noto Sans"));
  }

  void skip(double length) { m_y += length; }
  /// Returns the height.
  double put(const QString& words, double size, const QColor& ink, double from, double width,
             int weight = QFont::Normal, int align = Qt::AlignLeft) {
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(std::max(1, int(size * m_unit)));
    font.setWeight(QFont::Weight(weight));
    m_painter.setFont(font);
    m_painter.setPen(ink);
    const int flags = align | Qt::AlignTop | Qt::TextWordWrap;
    const QRectF room(from * m_unit, m_y * m_unit, width * m_unit, kPaperHeight * m_unit);
    QRectF used;
    m_painter.drawText(room, flags, words, &used);
    return std::max(used.height() / m_unit, size * kLineRatio);
  }
  void paragraph(const QString& words, double size, const QColor& ink, int weight = QFont::Normal,
                 int align = Qt::AlignLeft) {
    if (!words.isEmpty()) m_y += put(words, size, ink, kMargin, kPaperWidth - 2 * kMargin, weight, align);
  }
  void line(const ReceiptPaper::Line& line) {
    const double label = put(line.label, kBody, kMuted, kMargin, kLabelWidth);
    const double from = kMargin + kLabelWidth;
    m_y += std::max(label, put(line.value, kBody, kInk, from, kPaperWidth - kMargin - from)) + 1.6;
  }
  void rule(const QColor& colour, double thick) {
    m_painter.fillRect(QRectF(kMargin * m_unit, m_y * m_unit, (kPaperWidth - 2 * kMargin) * m_unit,
                              std::max(1.0, thick * m_unit)),
                       colour);
    m_y += thick;
  }

 private:
  QPainter& m_painter;
  double m_unit;  ///< Device pixels in a millimetre.
  double m_y = kMargin;
  QStringList m_families;
};

void paint(QPainter& painter, double unit, const ReceiptPaper& paper) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::TextAntialiasing);
  Sheet sheet(painter, unit, paper.isLatin);
  sheet.rule(kAccent, 1.2);
  sheet.skip(8);
  sheet.paragraph(paper.title, kTitle, kInk, QFont::DemiBold);
  sheet.skip(2);
  sheet.paragraph(paper.headline, kLead, kAccent, QFont::DemiBold);
  sheet.skip(6);
  sheet.rule(kLine, 0.2);
  sheet.skip(5);
  for (const ReceiptPaper::Line& line : paper.facts)
    sheet.line(line);
  if (!paper.next.empty()) {
    sheet.skip(3);
    sheet.rule(kLine, 0.2);
    sheet.skip(5);
    sheet.paragraph(paper.nextTitle, kLead, kInk, QFont::DemiBold);
    sheet.skip(3);
    for (const ReceiptPaper::Line& line : paper.next)
      sheet.line(line);
  }
  sheet.skip(3);
  sheet.rule(kLine, 0.2);
  sheet.skip(4);
  sheet.paragraph(paper.foot, kSmall, kMuted);
}

bool writePdf(QIODevice& file, const ReceiptPaper& paper) {
  QPdfWriter writer(&file);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins({});
  writer.setResolution(kPdfDpi);
  writer.setTitle(paper.fileName);
  writer.setCreator(QStringLiteral("Tarim"));
  QPainter painter;
  if (!painter.begin(&writer)) return false;
  paint(painter, writer.width() / kPaperWidth, paper);
  return painter.end();
}

/// "x.pdf", else "x (2).pdf" … : no file is written over.
std::filesystem::path freeName(const std::filesystem::path& folder, const QString& name, const char* ending) {
  for (int i = 1; i < kMostNames; ++i) {
    const QString numbered = i == 1 ? name : QStringLiteral("%1 (%2)").arg(name).arg(i);
    const auto path = folder / (numbered + QLatin1String(ending)).toStdU16String();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return path;
  }
  return {};
}

}  // namespace

QImage pictureOf(const ReceiptPaper& paper) {
  constexpr double kUnit = kPictureDpi / 25.4;
  QImage picture(int(kPaperWidth * kUnit), int(kPaperHeight * kUnit), QImage::Format_RGB32);
  picture.setDotsPerMeterX(int(kUnit * 1000));
  picture.setDotsPerMeterY(int(kUnit * 1000));
  picture.fill(Qt::white);
  QPainter painter(&picture);
  paint(painter, kUnit, paper);
  return picture;
}

base::Result<std::filesystem::path> savePaper(const ReceiptPaper& paper, PaperKind kind,
                                              const std::filesystem::path& folder) {
  const bool isPdf = kind == PaperKind::Pdf;
  const auto path = freeName(folder, paper.fileName, isPdf ? ".pdf" : ".png");
  const base::Error failed(base::Code::StickFailed, "cannot write to " + folder.string());
  if (path.empty()) return failed;
  QSaveFile file(QString::fromStdU16String(path.u16string()));
  if (!file.open(QIODevice::WriteOnly)) return failed;
  const bool isWritten = isPdf ? writePdf(file, paper) : pictureOf(paper).save(&file, "PNG");
  if (!isWritten || !file.commit()) return failed;
  return path;
}

}  // namespace tarim::client::app
