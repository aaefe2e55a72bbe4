// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is said about the picture of the current page of a PageView, and the page that could be made of it:
// straight, evenly lit, smaller. Nothing is replaced before the person has seen both and accepted; undo()
// takes it back, and the photograph stays on the device until letGo().
#include "client/app/scans/page_view.hpp"
#ifndef Q_MOC_RUN
#include "shared/pages/straighten.hpp"
#include "shared/pages/verdicts.hpp"
#endif

#include <QPointF>
#include <QPointer>

namespace tarim::client::app {

class PageAdvice : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::PageView* view READ view WRITE setView NOTIFY viewChanged)
  /// Notes for TNotes: what is wrong with the picture, the worst first.
  Q_PROPERTY(QVariantList notes READ notes NOTIFY changed)
  /// The picture is being looked at, or waits for it.
  Q_PROPERTY(bool looking READ isLooking NOTIFY changed)
  /// “straighten” | “shrink” | "": what is proposed.
  Q_PROPERTY(QString proposal READ proposal NOTIFY changed)
  /// This page can be straightened by hand: it is a picture, it may be changed, and this device can do it.
  Q_PROPERTY(bool available READ isAvailable NOTIFY changed)
  /// “4.1 MB”: the photograph that this page was made of and that is still on the device; empty: none.
  Q_PROPERTY(QString originalSize READ originalSize NOTIFY changed)

  // The proposal that is open: begin() to cancel() or accept().
  /// Corners of the sheet as shares of the picture's width and height: clockwise from its top left.
  Q_PROPERTY(QList<QPointF> corners READ corners NOTIFY changed)
  Q_PROPERTY(QUrl before READ before NOTIFY changed)
  Q_PROPERTY(QUrl after READ after NOTIFY changed)  ///< Empty until it was made.
  Q_PROPERTY(bool making READ isMaking NOTIFY changed)
  Q_PROPERTY(QString sizes READ sizes NOTIFY changed)      ///< “4.1 MB → 0.3 MB，每英寸 240 像素”
  Q_PROPERTY(QString problem READ problem NOTIFY changed)  ///< Why it could not be made; empty: it could.

 public:
  explicit PageAdvice(QObject* parent = nullptr) : QObject(parent) {}
  [[nodiscard]] PageView* view() const { return m_view; }
  void setView(PageView* view);
  [[nodiscard]] QVariantList notes() const;
  [[nodiscard]] bool isLooking() const;
  [[nodiscard]] QString proposal() const;
  [[nodiscard]] bool isAvailable() const;
  [[nodiscard]] QString originalSize() const { return m_originalSize; }
  [[nodiscard]] QList<QPointF> corners() const { return m_corners; }
  [[nodiscard]] QUrl before() const;
  [[nodiscard]] QUrl after() const;
  [[nodiscard]] bool isMaking() const { return m_makingOf > 0; }
  [[nodiscard]] QString sizes() const;
  [[nodiscard]] QString problem() const { return m_problem; }

  /// Opens the proposal: the corners that were found, or the whole picture.
  Q_INVOKABLE void begin();
  /// A corner was dragged there, in shares of the picture. The page is made again by make().
  Q_INVOKABLE void moveCorner(int corner, QPointF place);
  /// Makes the page of the corners as they are; `snap`: they may move onto edges nearby.
  Q_INVOKABLE void make(bool snap);
  /// Puts the page in the place of the photograph, as one act that undo() takes back.
  Q_INVOKABLE void accept();
  Q_INVOKABLE void cancel();
  /// Puts the photograph back.
  Q_INVOKABLE void restoreOriginal();
  /// Deletes the photograph from this device.
  Q_INVOKABLE void letGo();

 signals:
  void viewChanged();
  void changed();

 private:
  [[nodiscard]] const dossier::Attachment* page() const;
  [[nodiscard]] const pages::Measures* measures() const;
  [[nodiscard]] bool isPortrait() const;
  /// Bytes that a picture may have where it is filed at last; 0: not known.
  [[nodiscard]] std::size_t mostBytes() const;
  [[nodiscard]] QVariantMap noteOf(const pages::Verdict& verdict, const QString& more = {}) const;
  [[nodiscard]] QVariantList portraitNotes() const;
  void look();
  void lookForOriginal();
  void made(int number, const base::Result<pages::Straightened>& result);

  QPointer<PageView> m_view;
  QString m_lookedAt;  ///< File of the page for which the original was looked up.
  QString m_originalSize;
  QString m_file;  ///< The picture that the open proposal is about; empty: none is open.
  QList<QPointF> m_corners;
  bool m_whole = false;
  int m_number = 0;    ///< Of the newest make(); answers to older ones are dropped.
  int m_makingOf = 0;  ///< make() calls under way.
  std::shared_ptr<const pages::Straightened> m_made;
  std::shared_ptr<const base::Bytes> m_bytes;  ///< Of m_made, for the picture provider.
  QString m_problem;
};

}  // namespace tarim::client::app
