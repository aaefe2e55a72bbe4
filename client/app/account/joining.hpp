// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Joining with the file that the unit hands out (wire/joining.hpp), or with a picture or the text of its QR
// code. Opening it sends nothing: the page shows whom the device will talk to, and join() asks the server.
//
// A file may also come with the program's start, when somebody opens it by a double click; it waits until an
// open vault without a server takes it. Somebody who is connected already is told so.
#include "client/app/account/form_view.hpp"

#include <QUrl>

#include <optional>

#ifndef Q_MOC_RUN
#include "shared/wire/joining.hpp"
#endif

namespace tarim::client::app {

class Joining : public tarim::client::app::FormView {
  Q_OBJECT
  QML_ELEMENT
  /// A joining file is open; without one the texts below are empty.
  Q_PROPERTY(bool opened READ isOpened NOTIFY changed)
  Q_PROPERTY(QString server READ server NOTIFY changed)
  Q_PROPERTY(QString address READ address NOTIFY changed)
  /// The SHA-256 of the authority, in groups of four, as on the operator's sheet.
  Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)
  Q_PROPERTY(QString person READ person NOTIFY changed)
  /// 2024年9月8日 14:02
  Q_PROPERTY(QString untilText READ untilText NOTIFY changed)
  /// By this device's clock, which may be wrong, the code has expired.
  Q_PROPERTY(bool late READ isLate NOTIFY changed)
  /// The file that came with the program's start was not taken yet.
  Q_PROPERTY(bool waiting READ isWaiting NOTIFY changed)

 public:
  using FormView::FormView;
  [[nodiscard]] bool isOpened() const { return m_joining.has_value(); }
  [[nodiscard]] QString server() const;
  [[nodiscard]] QString address() const;
  [[nodiscard]] QString fingerprint() const;
  [[nodiscard]] QString person() const;
  [[nodiscard]] QString untilText() const;
  [[nodiscard]] bool isLate() const;
  [[nodiscard]] bool isWaiting() const;

  /// Reads a joining file or a picture of its QR code. Errors are about "file".
  Q_INVOKABLE void open(const QUrl& file);
  /// Reads the text of the QR code; does nothing for an empty text. Errors are about "text".
  Q_INVOKABLE void paste(const QString& text);
  /// Closes the joining file, for another one.
  Q_INVOKABLE void close();
  /// Opens the file that came with the program's start, once.
  Q_INVOKABLE void takeWaiting();
  /// Forgets that file.
  Q_INVOKABLE void dropWaiting();
  /// Enrols this vault. Errors are about "device" or about no field.
  Q_INVOKABLE void join(const QString& device);

  /// `path`: an argument of the program.
  static void openAtStart(const QString& path);

 signals:
  void joined();

 private:
  void take(const QString& field, const base::Result<wire::Joining>& read);

  std::optional<wire::Joining> m_joining;
};

}  // namespace tarim::client::app
