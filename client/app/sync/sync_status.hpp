// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the thin line above every page says: whether what was typed is safe and where it is, what still waits
// and how long that takes on this link, the server's time, the next deadline. Offline is normal: grey, never
// red (UX 3). “已同步” is said only when the server has given its receipt for everything and holds nothing
// back (LESSONS 1).
#include "client/app/session/session_view.hpp"
#include "client/app/sync/sending_rows.hpp"

#include <QTimer>

namespace tarim::client::app {

class SyncStatus : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  /// Of TIcon, and a tone of the theme; "" is grey.
  Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
  Q_PROPERTY(QString tone READ tone NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
  Q_PROPERTY(QString queueText READ queueText NOTIFY changed)
  Q_PROPERTY(QString timeText READ timeText NOTIFY changed)
  Q_PROPERTY(QString deadlineText READ deadlineText NOTIFY changed)
  Q_PROPERTY(QString deadlineTone READ deadlineTone NOTIFY changed)
  // For the page of details.
  Q_PROPERTY(QString lastContactText READ lastContactText NOTIFY changed)
  /// What happened, what is safe, what to do; of a failed sync, or of what the server does not take now.
  Q_PROPERTY(QString troubleText READ troubleText NOTIFY changed)
  Q_PROPERTY(QString nextAttemptText READ nextAttemptText NOTIFY changed)
  Q_PROPERTY(QString rateText READ rateText NOTIFY changed)
  Q_PROPERTY(bool paused READ isPaused NOTIFY changed)
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// How much of the files of this run is on the server, 0–1; below 0: nothing under way.
  Q_PROPERTY(double progress READ progress NOTIFY changed)
  /// By how much the device's clock is wrong (ServerClock::error). Empty when it is right.
  Q_PROPERTY(QString clockText READ clockText NOTIFY changed)
  /// Every page with where it is, and the commands that wait: SendingRow. Built from the first time on that
  /// it is asked for, because the line above every page does not show it.
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
