// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/review.hpp"

#include "client/app/review/session_review_backend.hpp"

#include <QPointer>
#include <QQmlEngine>

namespace tarim::client::app {

namespace {

constexpr const char* kScanShareKey = "app/review/scan-share";

Review* made = nullptr;

}  // namespace

Review::Review(std::shared_ptr<ReviewBackend> backend, QObject* parent)
    : QObject(parent),
      m_backend(std::move(backend)),
      m_queue(new QueueModel(*m_backend, this)),
      m_dossier(new DossierReview(*m_backend, this)) {
  connect(m_dossier->decision(), &Decision::decided, m_queue, &QueueModel::refresh);
  made = this;
}

Review::~Review() {
  if (made == this) made = nullptr;
}

Review* Review::create(QQmlEngine* engine, QJSEngine* scripts) {
  if (!made) {
    Session* session = Session::create(engine, scripts);
    auto* review = new Review(std::make_shared<SessionReviewBackend>(*session), session);
    connect(session, &Session::openChanged, review, [review, session] {
      if (!session->isOpen()) review->forget();
    });
    connect(session, &Session::languageChanged, review, &Review::retranslate);
  }
  QJSEngine::setObjectOwnership(made, QJSEngine::CppOwnership);
  return made;
}

QString Review::next() const {
  return QString::fromStdString(m_queue->view().nextOfMine(m_dossier->application().toStdString()));
}

void Review::setScanShare(double share) {
  if (share == m_scanShare || share < 0 || share > 1) return;
  m_scanShare = share;
  m_backend->keep(kScanShareKey, QByteArray::number(share, 'f', 3).toStdString());
  emit layoutChanged();
}

void Review::readLayout() {
  const QPointer<Review> alive(this);
  m_backend->kept(kScanShareKey, [alive](const std::string& kept) {
    const double share = QByteArray::fromStdString(kept).toDouble();
    if (!alive || share <= 0 || share > 1 || share == alive->m_scanShare) return;
    alive->m_scanShare = share;
    emit alive->layoutChanged();
  });
}

void Review::retranslate() {
  m_queue->retranslate();
  m_dossier->retranslate();
}

void Review::forget() {
  m_dossier->close();
  m_queue->clear();
}

QString Review::nameOf(const QString& application) const {
  const wire::QueueRow* row = m_queue->view().find(application.toStdString());
  if (!row) return application;
  return tr("%1（%2）").arg(QString::fromStdString(row->name), QString::fromStdString(row->number));
}

}  // namespace tarim::client::app
