import { ACTIONS, type ActionName } from '@contract';
import { accessOf, RIGHTS, rightOf, SUBJECT_FIELDS, type Grant, type Subject } from '@contract/rights';
import type { Role } from '@contract';
import { actionsWithRows, LISTS, OF_THE_PLAN, type Opening } from './helpers/list-rows';
import { goOn, openScene, type Scene, type SceneSubject } from './helpers/rights-scene';

/** Where the subject may be left out: the action then works on what is the caller's own. */
const WITHOUT_SUBJECT: readonly ActionName[] = ['claims.mine'];

const NAMES = Object.keys(ACTIONS) as ActionName[];
const shapeOf = (name: ActionName) => (ACTIONS[name].input as unknown as { shape: object }).shape;

describe('the table', () => {
  it('has a row for every action, and for nothing else', () => {
    expect(Object.keys(RIGHTS).sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES.filter((name) => rightOf(name).about))('%s names its subject in its input', (name) => {
    const field = SUBJECT_FIELDS[rightOf(name).about as Subject];
    expect(Object.keys(shapeOf(name))).toContain(field);
    const { error } = ACTIONS[name].input.safeParse({});
    const asked = error?.issues.some(({ path }) => path[0] === field) ?? false;
    expect(asked).toBe(!WITHOUT_SUBJECT.includes(name));
  });

  it.each(NAMES.filter((name) => !rightOf(name).about))('%s names no relation without a subject', (name) => {
    const needsSubject = (grant: Grant) =>
      ['own', 'pending', 'assigned', 'preparing', 'self'].includes(grant) || grant.endsWith('@office');
    expect(rightOf(name).may.filter(needsSubject)).toEqual([]);
  });
});

describe('every cell, tried', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  }, 240_000);
  afterAll(() => scene?.town.stop());

  /** What the table says of a caller and a subject, worked out apart from the product's own code. */
  function expected(name: ActionName, caller: string, subject?: SceneSubject): string {
    const { may, standsAside } = rightOf(name);
    const has = (grant: Grant) => (may as readonly Grant[]).includes(grant);
    const roles: readonly Role[] = scene.roles[caller] ?? [];
    if (has('timer')) return 'TIMER_ONLY';
    if (has('anyone')) return 'in';
    if (caller === 'nobody') return 'SIGN_IN_NEEDED';
    if (has('newcomer')) return 'in';
    if (caller === 'newcomer') return 'CONSENT_NEEDED';
    if (has('person')) return 'in';
    const related = (['own', 'pending', 'assigned', 'preparing', 'self'] as const).some(
      (relation) => has(relation) && subject?.[relation]?.includes(caller),
    );
    if (related) return 'in';
    const hasRole = (role: Role) => has(role) || has(`${role}@office`) || has(`${role}@kjj`);
    const held = roles.filter(hasRole);
    if (
      held.length === 0 &&
      may.every((grant) => !['own', 'pending', 'assigned', 'preparing', 'self'].includes(grant))
    )
      return 'NOT_ALLOWED';
    const admitted = held.some(
      (role) =>
        has(role) ||
        (has(`${role}@kjj`) && caller.endsWith('-kjj')) ||
        (has(`${role}@office`) && subject?.hands?.[caller]?.includes(role)),
    );
    if (!admitted) return subject?.waiting?.includes(caller) ? 'BINDING_PENDING' : 'NOT_FOUND';
    return standsAside && subject?.partial?.includes(caller) ? 'CONFLICT_OF_INTEREST' : 'in';
  }

  const REFUSED = [
    'TIMER_ONLY',
    'SIGN_IN_NEEDED',
    'CONSENT_NEEDED',
    'NOT_ALLOWED',
    'NOT_FOUND',
    'BINDING_PENDING',
    'CONFLICT_OF_INTEREST',
  ];

  it.each(NAMES)('%s', async (name) => {
    const { about } = rightOf(name);
    const subjects = about ? scene.subjects.filter(({ kind }) => kind === about) : [undefined];
    expect(subjects.length).toBeGreaterThan(0);
    const seen: string[] = [];
    const wanted: string[] = [];
    for (const subject of subjects) {
      const cells = scene.callers.map(async (caller) => {
        // The right is judged before the input: what comes in is then refused for its missing fields.
        const data = about && subject ? { [SUBJECT_FIELDS[about]]: subject.id } : {};
        const answer = await scene.ask(caller, name, data);
        const got = !answer.ok && REFUSED.includes(answer.code) ? answer.code : 'in';
        const cell = `${subject?.name ?? '-'} × ${caller}: `;
        if (!answer.ok) expect(answer.code).not.toBe('INTERNAL');
        return { seen: cell + got, wanted: cell + expected(name, caller, subject) };
      });
      for (const cell of await Promise.all(cells)) {
        seen.push(cell.seen);
        wanted.push(cell.wanted);
      }
    }
    expect(seen).toEqual(wanted);
  });

  it.each(NAMES.filter((name) => rightOf(name).about))('%s with an id that nothing has', async (name) => {
    const field = SUBJECT_FIELDS[rightOf(name).about as Subject];
    for (const caller of ['visitor', 'examiner-kjj', 'gatherer-kjj', 'admin-kjj']) {
      const answer = await scene.ask(caller, name, { [field]: 'no-such-thing' });
      expect(answer.ok || !REFUSED.includes(answer.code)).toBe(false);
      // What could not be an id reaches nothing: without spaces it might name something after trimming.
      for (const id of ['../claims', ' czj', 7])
        expect((await scene.ask(caller, name, { [field]: id })).ok).toBe(false);
    }
  });

  describe('and every list', () => {
    beforeAll(() => goOn(scene), 60_000);

    it('is known here: a new one that can name what is not everybody’s says what opens its rows', () => {
      expect(
        actionsWithRows()
          .filter((name) => !OF_THE_PLAN.includes(name))
          .sort(),
      ).toEqual(Object.keys(LISTS).sort());
    });

    /** Whether one way in admits the caller: asked without its further fields, it is at most refused for those. */
    async function opens(caller: string, way: Opening): Promise<boolean> {
      if ('asking' in way) {
        const answer = await scene.ask(caller, way.asking, way.data);
        // Whoever waits for the confirmation of a binding is told so, and knows what for.
        return answer.ok || answer.code === 'BINDING_PENDING' || !REFUSED.includes(answer.code);
      }
      const document = scene.town.cloud.store.get(way.collection, way.id);
      return (
        document !== undefined &&
        (way.owner === undefined || document[way.owner] === scene.personIdOf(caller))
      );
    }

    it.each(Object.keys(LISTS) as ActionName[])('%s shows only what its reader may open', async (name) => {
      const list = LISTS[name] as NonNullable<(typeof LISTS)[ActionName]>;
      const shut: string[] = [];
      let rows = 0;
      const read = scene.callers.map(async (caller) => {
        for (const input of list.inputs(scene)) {
          const answer = await scene.ask(caller, name, input);
          if (!answer.ok) {
            expect([caller, answer.code, REFUSED.includes(answer.code)]).toEqual([caller, answer.code, true]);
            continue;
          }
          for (const ways of list.rows(answer.data as never, input as Record<string, string>)) {
            rows += 1;
            const open = await Promise.all(ways.map((way) => opens(caller, way)));
            if (!open.includes(true)) shut.push(`${caller}: ${JSON.stringify(ways)}`);
          }
        }
      });
      await Promise.all(read);
      expect(shut).toEqual([]);
      expect([name, rows > 0]).toEqual([name, list.elsewhere === undefined]);
    });
  });

  it.each([
    'people',
    'files',
    'drafts',
    'claims',
    'lists',
    'objections',
    'bindings',
    'complaints',
    'documents',
    'services',
    'needs',
  ])('no id of %s can be guessed from another', (collection) => {
    const ids = [...scene.town.cloud.store.all(collection)].map(({ _id }) => String(_id));
    expect(ids.length).toBeGreaterThan(0);
    // 120 bits of randomness, or a hash over person and command; nothing counts up and nothing is shared.
    for (const id of ids) expect(id).toMatch(/^([A-Za-z0-9]{20}|[0-9a-f]{24})$/);
    expect(new Set(ids.map((id) => id.slice(0, 6))).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.slice(-6))).size).toBe(ids.length);
  });
});

describe('without WeChat', () => {
  it('only what is public can be asked', () => {
    expect(NAMES.filter((name) => accessOf(name) === 'public').sort()).toMatchInlineSnapshot(`
     [
       "about.get",
       "calls.get",
       "calls.list",
       "calls.ofItem",
       "home.get",
       "notices.get",
       "notices.list",
       "policy.item",
       "policy.list",
       "selfcheck.evaluate",
       "selfcheck.questions",
       "selfcheck.recognitions",
       "selfcheck.whatIf",
       "tools.rdCosts",
     ]
    `);
  });
});
