// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Stands where client/sync is not built: the vault works, nothing leaves it, and enrolling says that there is
// no way to a server.
#include "client/sync/desk.hpp"
#include "client/sync/engine.hpp"

namespace tarim::client {

namespace {
base::Error noWay() {
  return base::Error(base::Code::Offline, "built without client/sync");
}
}  // namespace

struct SyncEngine::Impl {};
SyncEngine::SyncEngine(Vault&, const base::Clock&, SyncOptions, SyncListener*) {}
SyncEngine::~SyncEngine() = default;
void SyncEngine::start() {}
void SyncEngine::poke() {}
void SyncEngine::setPaused(bool) {}
base::Result<void> SyncEngine::enrol(Vault&, const Enrolment&, const base::Clock&, SyncOptions) {
  return noWay();
}

struct ReviewDesk::Impl {};
ReviewDesk::ReviewDesk(Vault&, const base::Clock&, SyncOptions) {}
ReviewDesk::~ReviewDesk() = default;
base::Result<wire::Queue> ReviewDesk::queue() {
  return noWay();
}
base::Result<wire::ReviewDossier> ReviewDesk::dossier(std::string_view) {
  return noWay();
}
base::Result<wire::LeaseAnswer> ReviewDesk::lease(std::string_view, const wire::LeaseRequest&) {
  return noWay();
}
base::Result<base::Bytes> ReviewDesk::blob(std::string_view) {
  return noWay();
}
void ReviewDesk::cancel() {}

}  // namespace tarim::client
