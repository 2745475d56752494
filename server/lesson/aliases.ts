const colours = [
  'Amber',
  'Ashen',
  'Auburn',
  'Azure',
  'Bronze',
  'Brown',
  'Calm',
  'Copper',
  'Coral',
  'Crimson',
  'Dappled',
  'Early',
  'Golden',
  'Grey',
  'Hazel',
  'Indigo',
  'Ivory',
  'Jade',
  'Keen',
  'Lilac',
  'Maroon',
  'Misty',
  'Night',
  'Ochre',
  'Olive',
  'Pearl',
  'Quiet',
  'Red',
  'River',
  'Rust',
  'Sable',
  'Scarlet',
  'Silver',
  'Slate',
  'Snow',
  'Swift',
  'Tawny',
  'Teal',
  'Violet',
  'White',
]
const animals = [
  'Badger',
  'Bear',
  'Beaver',
  'Bison',
  'Crane',
  'Curlew',
  'Dolphin',
  'Eagle',
  'Falcon',
  'Finch',
  'Fox',
  'Gecko',
  'Hare',
  'Hedgehog',
  'Heron',
  'Ibex',
  'Jackdaw',
  'Kestrel',
  'Kite',
  'Lark',
  'Lynx',
  'Marten',
  'Mole',
  'Moth',
  'Newt',
  'Otter',
  'Owl',
  'Perch',
  'Plover',
  'Puffin',
  'Raven',
  'Robin',
  'Salmon',
  'Seal',
  'Stork',
  'Swallow',
  'Tern',
  'Toad',
  'Trout',
  'Wren',
]

/**
 * Draws an alias that nobody in the discussion has: one of 1,600 animals, beyond that with a number.
 * @param chance whole number from 0 to below its argument
 */
export function drawAlias(taken: ReadonlySet<string>, chance: (below: number) => number): string {
  const all = colours.length * animals.length
  const start = chance(all)
  for (let step = 0; step < all * 10; step += 1) {
    const at = (start + step) % all
    const name = `${colours[Math.floor(at / animals.length)]} ${animals[at % animals.length]}${step >= all ? ` ${Math.floor(step / all) + 1}` : ''}`
    if (!taken.has(name)) return name
  }
  throw new RangeError('more students in one discussion than names')
}
