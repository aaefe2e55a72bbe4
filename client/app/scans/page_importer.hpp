// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The import queue as an evidence strip shows it: only the files of one slot and row.
#include "client/app/scans/import_queue.hpp"

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

 public:
  explicit PageImporter(QObject* parent = nullptr) : QObject(parent) {}

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

  /// Imports files from the file dialog or a drop. `side`: "front" | "back" | "none".
  Q_INVOKABLE void begin(const QList<QUrl>& files, const QString& side);
  Q_INVOKABLE void cancel();
  Q_INVOKABLE void dismiss();

 signals:
  void sessionChanged();
  void changed();
  void imported(const QString& page);

 private:
  QPointer<Session> m_session;
  QPointer<ImportQueue> m_queue;
  ImportPlace m_place{{}, QStringLiteral("@")};
};

}  // namespace tarim::client::app
