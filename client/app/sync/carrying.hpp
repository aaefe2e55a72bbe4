// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Transfers by stick when the network is too slow: packs the application into a sealed file, reads the
// server's reply, or forwards a colleague's package over this device's link. One transfer runs at a time; it
// continues when the person leaves the page and ends when the session closes. Its outcome says what happened,
// what is safe and what to do now.
#include "client/app/session/session.hpp"

#ifndef Q_MOC_RUN
#include "client/package/forward.hpp"
#include "client/package/pack.hpp"
#include "client/package/receive.hpp"

#include <variant>
#endif

#include <QStringList>
#include <QTimer>
#include <QUrl>

namespace tarim::client::app {

class Carrying : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// 0–1; below 0: not yet known.
  Q_PROPERTY(double progress READ progress NOTIFY changed)
  /// “正在存入 3.2 / 16.9 MB”
  Q_PROPERTY(QString busyText READ busyText NOTIFY changed)
  /// The outcome in words; empty before the first one ended. The tone is one of TBanner's.
  Q_PROPERTY(QString resultTone READ resultTone NOTIFY changed)
  Q_PROPERTY(QString resultTitle READ resultTitle NOTIFY changed)
  Q_PROPERTY(QString resultText READ resultText NOTIFY changed)
  /// Names and sizes of the files written.
  Q_PROPERTY(QStringList resultFiles READ resultFiles NOTIFY changed)

 public:
  /// Not a default constructor: QML would prefer that to create().
  Carrying(Session& session, QObject* parent);
  ~Carrying() override;
  static Carrying* create(QQmlEngine* engine, QJSEngine* scripts);

  [[nodiscard]] bool isBusy() const { return bool(m_work); }
  [[nodiscard]] double progress() const;
  [[nodiscard]] QString busyText() const;
  [[nodiscard]] QString resultTone() const { return resultTexts().tone; }
  [[nodiscard]] QString resultTitle() const { return resultTexts().title; }
  [[nodiscard]] QString resultText() const { return resultTexts().text; }
  [[nodiscard]] QStringList resultFiles() const { return resultTexts().files; }

  /// Packs into this folder. `partMegabytes`: size of the parts; 0: as large as a stick's file system allows.
  Q_INVOKABLE void save(const QUrl& folder, int partMegabytes = 0);
  /// Reads the server's reply, given all its files.
  Q_INVOKABLE void receive(const QList<QUrl>& files);
  /// Forwards another person's package, given all its files; stores the reply next to it.
  Q_INVOKABLE void forward(const QList<QUrl>& files);
  Q_INVOKABLE void cancel();
  /// Clears the outcome after the person has read it.
  Q_INVOKABLE void forget();

 signals:
  void changed();

 private:
  struct ResultText {
    QString tone;
    QString title;
    QString text;
    QStringList files;
  };
  /// Formats the outcome on the GUI thread, in the current language.
  using TransferResult = std::variant<std::monostate, base::Error, Packed, Received, Forwarded>;
  struct Work;
  /// Runs on a pool thread, so it uses nothing but its arguments.
  using Job = std::function<TransferResult(Vault&, Work&)>;
  void begin(const char* verb, Job job);
  void end(const std::shared_ptr<Work>& work, TransferResult result);
  [[nodiscard]] ResultText resultTexts() const;
  [[nodiscard]] ResultText words(const base::Error& error) const;
  [[nodiscard]] ResultText words(const Packed& packed) const;
  [[nodiscard]] ResultText words(const Received& received) const;
  [[nodiscard]] ResultText words(const Forwarded& forwarded) const;

  Session& m_session;
  std::shared_ptr<Work> m_work;
  const char* m_verb = "";  ///< The first words of busyText(), untranslated.
  TransferResult m_result;
  QTimer m_look;
};

}  // namespace tarim::client::app
