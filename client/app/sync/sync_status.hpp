// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The status line above every page: whether edits are safe and where they are, what waits and how long that
// takes on this link, the server's time, the next deadline. Being offline is normal: the line is grey, never
// red. It says “已同步” only when the server has given its receipt for everything and holds nothing back.
#include "client/app/session/session_view.hpp"
#include "client/app/sync/sending_rows.hpp"

#include <QTimer>

namespace tarim::client::app {

class SyncStatus : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  /// A name of TIcon and a tone of Theme; tone "" is grey.
  Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
  Q_PROPERTY(QString tone READ tone NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
  Q_PROPERTY(QString queueText READ queueText NOTIFY changed)
  Q_PROPERTY(QString timeText READ timeText NOTIFY changed)
  Q_PROPERTY(QString deadlineText READ deadlineText NOTIFY changed)
  Q_PROPERTY(QString deadlineTone READ deadlineTone NOTIFY changed)
  // Properties of the page of details.
  Q_PROPERTY(QString lastContactText READ lastContactText NOTIFY changed)
  /// A failed sync, or a draft that the server holds back: what happened, what is safe, what to do.
  Q_PROPERTY(QString troubleText READ troubleText NOTIFY changed)
  Q_PROPERTY(QString nextAttemptText READ nextAttemptText NOTIFY changed)
  Q_PROPERTY(QString rateText READ rateText NOTIFY changed)
  Q_PROPERTY(bool paused READ isPaused NOTIFY changed)
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// The share of this run's file bytes that is on the server, 0–1; below 0: no file is under way.
  Q_PROPERTY(double progress READ progress NOTIFY changed)
  /// The error of the device's clock (ServerClock::error). Empty when the clock is right.
  Q_PROPERTY(QString clockText READ clockText NOTIFY changed)
  /// Transfer states of all pages and waiting commands; rows are SendingRow. Built only once a page reads it,
  /// because the status line does not show it.
  Q_PROPERTY(tarim::client::app::ListModel* sending READ sending CONSTANT)
  /// “共 41 页，38 页已到服务器”
  Q_PROPERTY(QString sendingText READ sendingText NOTIFY changed)

 public:
  explicit SyncStatus(QObject* parent = nullptr);

  [[nodiscard]] QString iconName() const;
  [[nodiscard]] QString tone() const;
  [[nodiscard]] QString stateText() const;
  [[nodiscard]] QString savedText() const;
  [[nodiscard]] QString queueText() const;
  [[nodiscard]] QString timeText() const;
  [[nodiscard]] QString deadlineText() const;
  [[nodiscard]] QString deadlineTone() const;
  [[nodiscard]] QString lastContactText() const;
  [[nodiscard]] QString troubleText() const;
  [[nodiscard]] QString nextAttemptText() const;
  [[nodiscard]] QString rateText() const;
  [[nodiscard]] bool isPaused() const;
  [[nodiscard]] bool isBusy() const;
  [[nodiscard]] double progress() const;
  [[nodiscard]] QString clockText() const;
  [[nodiscard]] ListModel* sending();
  [[nodiscard]] QString sendingText();

 protected:
  void look() override;

 private:
  enum class State { LocalOnly, Paused, Offline, Trouble, Connecting, Sending, Waiting, Held, Synced };
  [[nodiscard]] State state() const;
  [[nodiscard]] State settled() const;
  [[nodiscard]] std::uint64_t waitingItems() const;
  [[nodiscard]] std::uint64_t waitingBytes() const;
  void tick();

  QTimer m_minute;
  int m_ticks = 0;
  bool m_isListShown = false;
  ListOf<SendingRow> m_sending{kSendingRoles, this};
};

}  // namespace tarim::client::app
