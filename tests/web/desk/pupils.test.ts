import { expect, test } from 'vitest'
import { deskView } from '../../../server/lesson/views/desk.ts'
import { toNameLists, toPupilRows, type Connection } from '../../../server/web/desk/pupils.ts'
import { clock, on, Rehearsal } from '../../fixtures/lesson.ts'

const at = (instant: string) => instant.slice(11, 16)
const when = (time: string) => new Date(clock(time))

test.each([
  { went: '10:05', page: '10:04', list: 'Not connected', note: 'since', because: 'its stream went' },
  { went: '10:05', page: null, list: 'Not connected', note: 'since', because: 'no page came after it' },
  {
    went: null,
    page: '10:05',
    list: 'Without live news',
    note: 'last page at',
    because: 'it has no stream',
  },
  { went: '10:01', page: '10:05', list: 'Without live news', note: 'last page at', because: 'pages go on' },
])(
  'a phone that went at $went and had its last page at $page is under $list: $because',
  ({ went, page, list, note }) => {
    const rehearsal = new Rehearsal().at('10:00')
    const cleo = rehearsal.join('Cleo')
    rehearsal.move(on('when'))
    const connection: Connection = {
      connected: new Set(),
      lost: new Map(went === null ? [] : [[cleo, when(went)]]),
      sent: new Map(page === null ? [] : [[cleo, when(page)]]),
    }
    const desk = deskView(rehearsal.lesson)
    const lists = toNameLists(desk, connection, when('10:06'), at, null)
    const names = lists.filter(({ title }) => ['Not connected', 'Without live news'].includes(title))
    expect(names.map(({ title, names: some }) => [title, some[0]?.note])).toEqual([[list, `${note} 10:05`]])
    expect(toPupilRows(desk, connection, at)[0]?.last).toBe(
      note === 'since' ? 'lost since 10:05' : 'last page at 10:05',
    )
  },
)
