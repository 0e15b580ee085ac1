import type { Finding } from "./check.ts";
import type { DirectoryFile } from "./directoryFormat.ts";
import type { Path } from "./yamlText.ts";

/** What must hold between the entries of a directory that is right in form. */
export function checkDirectory(file: DirectoryFile): readonly Finding[] {
  return [
    ...repeatedIds(file),
    ...wrongTiers(file),
    ...nobodyAtNight(file),
    ...doorsWithoutWayIn(file),
    ...unknownOrganisations(file),
    ...sharedChannels(file),
    ...people(file),
    ...backwards(file),
  ];
}

type Seen = { readonly path: Path; readonly value: string };

function repeatedIds(file: DirectoryFile): readonly Finding[] {
  const ids = (key: "organisations" | "groups" | "units"): readonly Finding[] =>
    repeats(file[key].map(({ id }, index) => ({ path: [key, index, "id"], value: id }))).map(({ path, value }) => ({
      path,
      message: `The id ${value} is already taken in "${key}".`,
      remedy: "Give each its own id.",
    }));
  return [...ids("organisations"), ...ids("groups"), ...ids("units")];
}

function wrongTiers({ organisations, groups }: DirectoryFile): readonly Finding[] {
  const known = new Set(groups.map(({ id }) => id));
  return organisations.flatMap(({ tiers }, index) => {
    const entries = tiers.map((value, place) => ({ path: ["organisations", index, "tiers", place], value }));
    const unknown = entries
      .filter(({ value }) => !known.has(value))
      .map(({ path, value }) => ({
        path,
        message: `There is no support group ${value}.`,
        remedy: `Use one of: ${[...known].join(", ")}.`,
      }));
    const twice = repeats(entries).map(({ path, value }) => ({
      path,
      message: `The support group ${value} is in "tiers" twice.`,
      remedy: "Name each group once, in the order in which a ticket climbs.",
    }));
    return [...unknown, ...twice];
  });
}

/** What endangers a patient cannot wait for the morning. */
function nobodyAtNight({ organisations, groups }: DirectoryFile): readonly Finding[] {
  const always = new Set(groups.filter(({ aroundTheClock }) => aroundTheClock).map(({ id }) => id));
  return organisations.flatMap(({ id, tiers }, index) =>
    tiers.some((tier) => always.has(tier))
      ? []
      : [
          {
            path: ["organisations", index, "tiers"],
            message: `No support group in "tiers" of ${id} is at work around the clock.`,
            remedy: "Add such a group, or write aroundTheClock: true in one of these groups.",
          },
        ],
  );
}

/** Whoever cannot get in at one door needs another one. */
function doorsWithoutWayIn({ organisations }: DirectoryFile): readonly Finding[] {
  return organisations.flatMap(({ ownDesk }, index) => {
    if (!ownDesk || ownDesk.telephone !== undefined) return [];
    const path = ["organisations", index, "ownDesk"];
    if (ownDesk.url === undefined) {
      const message = '"ownDesk" has neither an address nor a telephone number.';
      return [{ path, message, remedy: "Write url, telephone or both." }];
    }
    if (ownDesk.alsoHere) return [];
    const message = '"ownDesk" leaves nowhere to go to whoever cannot send at its address.';
    return [{ path, message, remedy: "Write a telephone number, or alsoHere: true." }];
  });
}

function unknownOrganisations({ organisations, units }: DirectoryFile): readonly Finding[] {
  const known = organisations.map(({ id }) => id);
  return units.flatMap(({ organisation }, index) =>
    known.includes(organisation)
      ? []
      : [
          {
            path: ["units", index, "organisation"],
            message: `There is no organisation ${organisation}.`,
            remedy: `Use one of: ${known.join(", ")}.`,
          },
        ],
  );
}

function sharedChannels({ organisations, groups, units }: DirectoryFile): readonly Finding[] {
  const managers = organisations.flatMap(({ managers }, index) =>
    managers
      ? [{ path: ["organisations", index, "managers", "channel", "channelId"], value: managers.channel.channelId }]
      : [],
  );
  // Several organisations may have the same managers.
  const managersOnce = managers.filter(
    ({ value }, index) => managers.findIndex((other) => other.value === value) === index,
  );
  const channels = [
    ...managersOnce,
    ...organisations.flatMap(({ developmentGroup: group }, index) =>
      group
        ? [
            {
              path: ["organisations", index, "developmentGroup", "channel", "channelId"],
              value: group.channel.channelId,
            },
          ]
        : [],
    ),
    ...groups.map(({ channel }, index) => ({
      path: ["groups", index, "channel", "channelId"],
      value: channel.channelId,
    })),
    ...units.map(({ channel }, index) => ({
      path: ["units", index, "channel", "channelId"],
      value: channel.channelId,
    })),
  ];
  return repeats(channels).map(({ path, value }) => ({
    path,
    message: `The channel ${value} already belongs to another unit or group, or to managers.`,
    remedy: "Give each unit and each group its own channel.",
  }));
}

function people({ organisations, groups, units }: DirectoryFile): readonly Finding[] {
  const lists = [
    ...organisations.map(({ developmentGroup }, index) => ({
      path: ["organisations", index, "developmentGroup", "members"],
      persons: developmentGroup?.members ?? [],
    })),
    ...groups.map(({ members }, index) => ({ path: ["groups", index, "members"], persons: members })),
    ...units.map(({ supportPersons }, index) => ({
      path: ["units", index, "supportPersons"],
      persons: supportPersons,
    })),
    ...units.map(({ goLive }, index) => ({
      path: ["units", index, "goLive", "onSite"],
      persons: goLive?.onSite ?? [],
    })),
    ...groups.map(({ lead }, index) => ({ path: ["groups", index, "lead"], persons: lead ? [lead] : [] })),
  ];
  const names = new Map<string, string>();
  return lists.flatMap(({ path, persons }) => {
    const twice = repeats(persons.map(({ id }, place) => ({ path: [...path, place, "id"], value: id }))).map(
      (seen) => ({
        path: seen.path,
        message: `The person ${seen.value} is in the same list twice.`,
        remedy: "Keep one entry; several duty hours go into one list.",
      }),
    );
    const renamed = persons.flatMap(({ id, name }, place) => {
      const known = names.get(id) ?? name;
      names.set(id, known);
      if (known === name) return [];
      return [
        {
          path: [...path, place, "name"],
          message: `The person ${id} is called ${known} elsewhere in this file.`,
          remedy: "Use the same name everywhere, or correct the id.",
        },
      ];
    });
    return [...twice, ...renamed];
  });
}

function backwards({ units }: DirectoryFile): readonly Finding[] {
  return units.flatMap(({ goLive }, index) =>
    goLive && goLive.until < goLive.from
      ? [
          {
            path: ["units", index, "goLive", "until"],
            message: `The last day ${goLive.until} is before the first day ${goLive.from}.`,
            remedy: "Write the first day of the go-live in from and the last in until.",
          },
        ]
      : [],
  );
}

/** The entries whose value an earlier entry has. */
function repeats(entries: readonly Seen[]): readonly Seen[] {
  const seen = new Set<string>();
  return entries.filter(({ value }) => {
    const repeated = seen.has(value);
    seen.add(value);
    return repeated;
  });
}
