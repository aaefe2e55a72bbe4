// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One random life of two people, their devices and a server to which disasters happen: the store is replaced
// by an older backup; a vault is replaced by an older copy of itself, or a copy of it lives on beside it;
// pages are damaged or deleted on the server's disk and on a device; a folder of the store cannot be used for
// a while, as after an operator's command under the wrong account; engines and processes are killed; lines
// break.
//
// In the end all that any living vault and the server held is on all of them: every value is in the history
// of its cell, every page can be read at the server or its device was told that it cannot, every receipt that
// was ever given is at the server or is kept and shown as an earlier one, and no number was given to two
// applications. The store proves itself. The seed decides everything but the scheduler of the system.
#include "tests/drills/handset.hpp"
#include "tests/drills/real_server.hpp"
#include "tests/drills/rough_line.hpp"

namespace tarim::drills {

/// How often each thing happened, so that a run in which nothing did is seen.
struct Disasters {
  int backups = 0;
  int restores = 0;
  int copies = 0;    ///< Of vaults, put aside.
  int putBacks = 0;  ///< An older copy in the vault's place.
  int twins = 0;     ///< A copy that lives on beside its original.
  int damages = 0;   ///< Of pages on the server's disk.
  int pagesDamagedOnDevices = 0;
  int barriers = 0;  ///< Folders of the store that could not be used for a while.
  int deaths = 0;
  int edits = 0;
  int pages = 0;
  int submissions = 0;

  Disasters& operator+=(const Disasters& more);
};

class Disaster {
 public:
  explicit Disaster(unsigned seed);
  /// Throws what went wrong, and the story that led to it.
  Disasters run();

 private:
  struct Copy {
    base::Path folder;
    std::string vaultId;
  };
  struct Person {
    std::string id;
    std::string draft;
    std::vector<std::unique_ptr<Handset>> devices;
    std::vector<Copy> copies;
    bool hasSubmitted = false;
  };
  /// What must not be lost: of one person, taken before the end.
  struct Holdings {
    std::set<std::pair<std::string, std::string>> values;  ///< Cell and value.
    std::map<std::string, workflow::Receipt> receipts;     ///< By number.
  };

  void live();
  void tell(const std::string& what) { m_story += " · " + what; }
  std::string nameOf(const Handset& device) const;
  std::size_t below(std::size_t limit) { return m_random() % limit; }
  bool once(std::size_t in) { return below(in) == 0; }
  base::Path newFolder();
  Person& anybody() { return m_people[below(2)]; }
  Handset& anyDevice(Person& person) { return *person.devices[below(person.devices.size())]; }

  void begin(Person& person, const std::string& id);
  void step();
  void edit(Person& person, Handset& device);
  void attach(Person& person, Handset& device);
  void sync(Handset& device);
  void dieSyncing(Handset& device);
  void submit(Person& person, Handset& device);
  void backUp();
  void restore();
  void copyVault(Person& person);
  void putBack(Person& person);
  void wakeTwin(Person& person);
  void damageAtServer();
  void damageOnDevice(Person& person);
  void raiseBarrier();
  void liftBarriers();

  void gather(Person& person, Holdings& all);
  void gatherHeldBack(Person& person);
  void settle();
  base::Result<client::SyncSnapshot> syncToItsEnd(Handset& device);
  void checkDevice(Person& person, Handset& device, const Holdings& before, const std::string& expected);
  void checkReceipts(const Holdings& before, Person& person);
  void checkPages(Person& person);
  void checkStore();

  unsigned m_seed;
  std::string m_story;
  std::mt19937 m_random;
  Disasters m_happened;
  RealServer m_server;
  RoughLine m_line;
  QTemporaryDir m_aside;
  int m_folders = 0;
  Person m_people[2];
  std::vector<base::Path> m_backups;
  std::vector<base::Path> m_barriers;
  std::set<std::string> m_heldBack;                    ///< Values that stay on a device, told.
  std::map<std::string, std::string> m_applicationOf;  ///< By receipt number, of all that were ever seen.
};

}  // namespace tarim::drills
