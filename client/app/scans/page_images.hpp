// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Image provider for "image://pages/<hash>/<rotation>": pages of the sealed vault in the requested size; with
// "/blind/<masks>" as experts get them (dossier::blindImage), where <masks> is the page's cell in base64. A
// pool of two threads unseals and decodes them. Decoded pages are kept in memory only (nothing readable
// touches the disk) and forgotten when the vault closes. A cancelled request is not decoded.
#include "client/app/session/session.hpp"

#include <QCache>
#include <QImage>
#include <QMutex>
#include <QQuickAsyncImageProvider>
#include <QThreadPool>
#include <QUrl>

#include <functional>

namespace tarim::client::app {

/// Shared by the provider and its jobs.
class PageStore {
 public:
  /// Sets the vault and forgets every picture.
  void setVault(std::shared_ptr<Vault> vault);
  /// Thread-safe. A null image on failure, with the reason in `why`.
  QImage picture(const QString& hash, int rotation, int maxSide, QString& why);
  /// The same as experts get it. `masks`: the page's cell.
  QImage blindPicture(const QString& hash, const QString& masks, int rotation, int maxSide, QString& why);

 private:
  using Bytes = base::Result<base::Bytes>;
  QImage made(const QString& hash, const QString& masks, int rotation, int maxSide,
              const std::function<Bytes(Bytes)>& change, QString& why);
  QMutex m_mutex;
  std::shared_ptr<Vault> m_vault;
  QCache<QString, QImage> m_cache{64 * 1024};  ///< Cost in KiB.
};

class PageImages final : public QQuickAsyncImageProvider {
 public:
  PageImages();
  ~PageImages() override;
  /// Installs the provider in the QML engine of `object`, once per engine. Does nothing without an engine or
  /// a session. GUI thread.
  static void install(const QObject& object, Session* session);

  static QUrl urlOf(const QString& hash, int rotation);
  static QUrl blindUrlOf(const QString& hash, int rotation, const QString& masks);

  QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

 private:
  std::shared_ptr<PageStore> m_store;
  QThreadPool m_pool;
};

}  // namespace tarim::client::app
