// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/vault/model_server.hpp"

namespace tarim::client::test {

void ModelServer::take(const std::string& application, dossier::Operation operation, std::int64_t now) {
  const Key key(application, operation.stamp.device, operation.sequence);
  if (!m_known.insert(key).second) return;
  if (operation.stamp.wall > now + kTolerance) {
    m_last.counter = m_last.wall == now ? m_last.counter + 1 : 0;
    m_last.wall = now;
    operation.stamp.wall = now;
    operation.stamp.counter = 1'000'000 + m_last.counter;
    m_restamps.emplace(key, operation.stamp);
  }
  m_cells[application].apply(operation);
  wire::FeedItem item;
  item.position = std::int64_t(m_log.size()) + 1;
  item.application = application;
  item.policy = m_policies[application];
  item.operation = operation;
  m_log.push_back(item);
}

void ModelServer::announce(wire::FeedItem item) {
  item.position = std::int64_t(m_log.size()) + 1;
  item.policy = m_policies[item.application];
  m_log.push_back(std::move(item));
}

void ModelServer::feed(const wire::SyncRequest& request, const std::string& device, wire::SyncAnswer& answer) const {
  answer.cursor = request.cursor;
  for (const wire::FeedItem& item : m_log) {
    if (item.position <= request.cursor) continue;
    answer.more = answer.feed.size() == kFeedPage;
    if (answer.more) return;
    const bool isOwn = item.operation && item.operation->stamp.device == device;
    if (!isOwn) answer.feed.push_back(item);
    answer.cursor = item.position;
  }
}

wire::SyncAnswer ModelServer::answer(const wire::SyncRequest& request, const std::string& device, std::int64_t now) {
  wire::SyncAnswer answer;
  answer.now = now;
  for (const wire::DraftNotice& draft : request.drafts)
    m_policies.emplace(draft.application, draft.policy);
  for (const wire::DraftOperations& list : request.operations) {
    for (const dossier::Operation& operation : list.operations) {
      take(list.application, operation, now);
      const auto restamped = m_restamps.find(Key(list.application, device, operation.sequence));
      if (restamped != m_restamps.end())
        answer.restamped.push_back({list.application, operation.sequence, restamped->second});
    }
    answer.acknowledged.push_back({list.application, list.operations.back().sequence});
  }
  feed(request, device, answer);
  return answer;
}

}  // namespace tarim::client::test
