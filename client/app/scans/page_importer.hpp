// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The import queue as an evidence strip shows it: only the files of one slot and row. Takes what is chosen,
// dropped and pasted, and asks what it cannot know: which file is the front and which the back, and the slot
// when it has none.
#include "client/app/scans/import_queue.hpp"
#include "client/app/scans/side_question.hpp"

#include <QPointer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace tarim::client::app {

class PageImporter : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged)
  Q_PROPERTY(QString slot READ slot WRITE setSlot NOTIFY changed)
  Q_PROPERTY(QString row READ row WRITE setRow NOTIFY changed)  ///< "@": of the whole application.
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  Q_PROPERTY(int done READ done NOTIFY changed)
  Q_PROPERTY(int total READ total NOTIFY changed)
  Q_PROPERTY(QString current READ current NOTIFY changed)  ///< The file under way.
  /// Files that could not be imported and why, as maps of level, text, clause for TNotes. Kept until
  /// dismiss() or the next begin().
  Q_PROPERTY(QVariantList problems READ problems NOTIFY changed)
  /// Of the page of all scans, which has no slot: what goes on since the vault was opened; empty: nothing
  /// does.
  Q_PROPERTY(QString resumedWords READ resumedWords NOTIFY changed)
  Q_PROPERTY(double resumedShare READ resumedShare NOTIFY changed)  ///< How much of it is done, 0–1.
  Q_PROPERTY(tarim::client::app::SideQuestion* sides READ sides CONSTANT)
  /// Files wait for a slot, because none is set: placeAt() or forget() ends that.
  Q_PROPERTY(bool placeAsked READ isPlaceAsked NOTIFY changed)

 public:
  explicit PageImporter(QObject* parent = nullptr);

  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] QString slot() const { return m_place.slot; }
  void setSlot(const QString& slot);
  [[nodiscard]] QString row() const { return m_place.row; }
  void setRow(const QString& row);
  [[nodiscard]] bool isBusy() const { return m_queue && m_queue->waiting(m_place) > 0; }
  [[nodiscard]] int done() const { return m_queue ? m_queue->done(m_place) : 0; }
  [[nodiscard]] int total() const { return m_queue ? done() + m_queue->waiting(m_place) : 0; }
  [[nodiscard]] QString current() const { return m_queue ? m_queue->current(m_place) : QString(); }
  [[nodiscard]] QVariantList problems() const;

  [[nodiscard]] QString resumedWords() const;
  [[nodiscard]] double resumedShare() const;
  [[nodiscard]] SideQuestion* sides() { return &m_sides; }
  [[nodiscard]] bool isPlaceAsked() const { return !m_placeless.empty(); }

  /// Imports chosen files. `side`: "front" | "back" for a button of that side, else "none". Several files, or
  /// one without a side, for a slot of two sides are asked about first.
  Q_INVOKABLE void begin(const QList<QUrl>& files, const QString& side);
  /// What was dropped: files, or else a picture in JPEG or PNG.
  Q_INVOKABLE void drop(const QList<QUrl>& files, const QByteArray& picture);
  /// The clipboard's files, or its picture. Says so in `problems` when it has neither.
  Q_INVOKABLE void paste();
  /// A page as a scanner gave it, a PNG.
  Q_INVOKABLE void takeScan(const QByteArray& png);
  /// The slot of the files that wait for one.
  Q_INVOKABLE void placeAt(const QString& slot, const QString& row);
  Q_INVOKABLE void forget();
  Q_INVOKABLE void cancel();
  /// Drops what resumedWords is about; nothing that was imported is removed.
  Q_INVOKABLE void cancelResumed();
  Q_INVOKABLE void dismiss();

 signals:
  void sessionChanged();
  void changed();
  void imported(const QString& page);

 private:
  void offer(std::vector<ImportSource> sources, dossier::Side side);
  void add(std::vector<ImportItem> items);

  QPointer<Session> m_session;
  QPointer<ImportQueue> m_queue;
  ImportPlace m_place{{}, QStringLiteral("@")};
  SideQuestion m_sides;
  std::vector<ImportSource> m_placeless;
  bool m_isNothingToPaste = false;
};

}  // namespace tarim::client::app
