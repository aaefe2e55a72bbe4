// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/router.hpp"

#include <QQmlEngine>

#include <tuple>

namespace tarim::client::app {
namespace {

constexpr std::size_t kLongestWay = 50;
Router* theRouter = nullptr;

}  // namespace

Router::Router(QObject* parent) : QObject(parent) {
  theRouter = this;
}

Router::~Router() {
  if (theRouter == this) theRouter = nullptr;
}

Router* Router::create(QQmlEngine* engine, QJSEngine*) {
  if (!theRouter) new Router(engine);
  QQmlEngine::setObjectOwnership(theRouter, QQmlEngine::CppOwnership);
  return theRouter;
}

bool Router::Place::isSame(const Place& other) const {
  const auto parts = [](const Place& one) {
    return std::tie(one.route, one.group, one.row, one.column, one.slot, one.attachment, one.application);
  };
  return parts(*this) == parts(other);
}

void Router::go(Place place) {
  if (!place.isSame(m_place) && !m_place.route.isEmpty()) {
    emit leaving();
    m_way.push_back(m_place);
    if (m_way.size() > kLongestWay) m_way.erase(m_way.begin());
  }
  show(std::move(place));
}

void Router::open(const QString& route) {
  go({.route = route});
}

void Router::openPlace(const QString& group, const QString& row, const QString& column, const QString& slot,
                       const QString& attachment) {
  go({QStringLiteral("dossier"), group, row, column, slot, attachment, {}, 0, {}, {}});
}

void Router::openPage(const QString& attachment) {
  go({.route = QStringLiteral("scans"), .attachment = attachment});
}

void Router::openReceipt(const QString& number) {
  go({.route = QStringLiteral("receipt"), .row = number});
}

void Router::openReview(const QString& application) {
  go({.route = QStringLiteral("review"), .application = application});
}

void Router::back() {
  if (m_way.empty()) return;
  Place place = m_way.back();
  m_way.pop_back();
  show(std::move(place), true);
}

void Router::start(const QString& route) {
  m_way.clear();
  show({.route = route});
}

void Router::leaveAt(double scroll, const QString& openRow) {
  m_place.scroll = scroll;
  m_place.openRow = openRow;
}

void Router::show(Place place, bool hasReturned) {
  m_place = std::move(place);
  m_hasReturned = hasReturned;
  emit routed();
  emit arrived();
}

}  // namespace tarim::client::app
