// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/vault/model_server.hpp"

namespace tarim::client::test {

void ModelServer::take(const std::string& application, dossier::Operation operation, std::int64_t now) {
  const Key key(application, operation.stamp.device, operation.sequence);
  if (m_known.contains(key)) return;
  if (operation.stamp.wall > now + kTolerance) {
    m_last.counter = m_last.wall == now ? m_last.counter + 1 : 0;
    m_last.wall = now;
    operation.stamp.wall = now;
    operation.stamp.counter = 1'000'000 + m_last.counter;
    m_restamps.emplace(key, operation.stamp);
  }
  m_known.emplace(key, operation);
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

void ModelServer::feed(const wire::SyncRequest& request, const std::string& device,
                       wire::SyncAnswer& answer) const {
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

bool ModelServer::isAnother(const Key& key, const dossier::Operation& sent) const {
  const auto here = m_known.find(key);
  if (here == m_known.end()) return false;
  dossier::Operation known = here->second;
  if (m_restamps.contains(key)) known.stamp = sent.stamp;
  return known != sent;
}

void ModelServer::takeList(const wire::DraftOperations& list, const std::string& device, std::int64_t now,
                           wire::SyncAnswer& answer) {
  std::uint64_t taken = list.operations.front().sequence - 1;
  for (const dossier::Operation& operation : list.operations) {
    const Key key(list.application, device, operation.sequence);
    if (isAnother(key, operation)) {
      answer.held.push_back({list.application, base::Code::OlderCopy, "another content"});
      break;
    }
    take(list.application, operation, now);
    taken = operation.sequence;
    const auto restamped = m_restamps.find(key);
    if (restamped != m_restamps.end())
      answer.restamped.push_back({list.application, operation.sequence, restamped->second});
  }
  if (taken >= list.operations.front().sequence) answer.acknowledged.push_back({list.application, taken});
}

void ModelServer::holdCopies(const wire::SyncRequest& request, const std::string& device,
                             wire::SyncAnswer& answer) const {
  for (const wire::Acknowledged& written : request.written)
    if (m_known.contains(Key(written.application, device, written.sequence + 1)))
      answer.held.push_back({written.application, base::Code::OlderCopy, "fewer than are here"});
}

wire::SyncAnswer ModelServer::answer(const wire::SyncRequest& request, const std::string& device,
                                     std::int64_t now) {
  wire::SyncAnswer answer;
  answer.now = now;
  for (const wire::DraftNotice& draft : request.drafts)
    m_policies.emplace(draft.application, draft.policy);
  for (const wire::DraftOperations& list : request.operations)
    takeList(list, device, now, answer);
  holdCopies(request, device, answer);
  feed(request, device, answer);
  return answer;
}

}  // namespace tarim::client::test
