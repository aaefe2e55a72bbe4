// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What goes by hand when the network is too slow: the application into a sealed file on a stick, the server's
// reply from one, a colleague's package over this device's link. One thing at a time, beside everything else;
// it goes on when its page is left, and ends when the session closes. What is to be said of it, is said in
// three parts: what happened, what is safe, what to do now.
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
  /// How it ended; empty while there is nothing to say. The tone is one of TBanner's.
  Q_PROPERTY(QString resultTone READ resultTone NOTIFY changed)
  Q_PROPERTY(QString resultTitle READ resultTitle NOTIFY changed)
  Q_PROPERTY(QString resultText READ resultText NOTIFY changed)
  /// Names and sizes of what was written.
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

  /// Into this folder; `partMegabytes` 0: whole, as far as a stick's file system takes it.
  Q_INVOKABLE void save(const QUrl& folder, int partMegabytes = 0);
  /// The server's reply, all files of it.
  Q_INVOKABLE void receive(const QList<QUrl>& files);
  /// Somebody else's package, all files of it; the reply is put beside it.
  Q_INVOKABLE void forward(const QList<QUrl>& files);
  Q_INVOKABLE void cancel();
  /// The result was read.
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
  /// Put into words on the GUI thread, in the language of the moment.
  using TransferResult = std::variant<std::monostate, base::Error, Packed, Received, Forwarded>;
  struct Work;
  /// On a pool thread: touches nothing but what it is given.
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
  bool m_isWriting = false;  ///< What is under way, or was, writes to a stick.
  const char* m_verb = "";   ///< What busyText() begins with, untranslated.
  TransferResult m_result;
  QTimer m_look;
};

}  // namespace tarim::client::app
