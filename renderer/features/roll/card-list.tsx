import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { isAnswered, type Card, type Drafts } from '../../../shared/history/interview'
import type { Quarter } from '../../../shared/quarter/schema'
import { say } from '../../../shared/words/words'
import { cardLabel, cardName, cardSection, choiceName } from './card-words'

interface Props {
  readonly cards: readonly Card[]
  readonly drafts: Drafts
  readonly quarter: Quarter
  readonly at: number
  readonly go: (at: number) => void
  /** Goes from the list to the card. */
  readonly enter: () => void
}

interface Section {
  readonly id: string
  readonly title: string
  readonly items: readonly Card[]
}

/** Cards that follow each other under one objective or table of metrics, or are promises, stand together. */
function sectionsOf(cards: readonly Card[]): readonly Section[] {
  const owner = (card: Card): string => {
    if (card.kind === 'promise') return 'promises'
    return card.kind === 'target' ? card.objective.id : card.block.id
  }
  return cards.reduce<Section[]>((sections, card) => {
    const last = sections.at(-1)
    return last?.id === owner(card)
      ? [...sections.slice(0, -1), { ...last, items: [...last.items, card] }]
      : [...sections, { id: owner(card), title: cardSection(card), items: [card] }]
  }, [])
}

/** All questions under their objectives, with the answers given so far. */
export function CardList({ cards, drafts, quarter, at, go, enter }: Props) {
  const sections = sectionsOf(cards)
  const here = cards[at]?.key
  return (
    <nav className="roll-list" aria-label={say('roll.cards')}>
      <ListBox
        aria-label={say('roll.cards')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        onAction={enter}
        selectedKeys={here === undefined ? [] : [here]}
        onSelectionChange={(keys) => {
          const index = cards.findIndex(({ key }) => keys !== 'all' && keys.has(key))
          if (index >= 0) go(index)
        }}
      >
        {sections.map((section) => (
          <ListBoxSection key={section.id} id={`section ${section.id}`}>
            <Header className="roll-list-head" dir="auto">
              {section.title}
            </Header>
            <Collection items={section.items.map((card) => ({ id: card.key, card }))}>
              {({ card }) => {
                const draft = drafts[card.key]
                const done = draft !== undefined && isAnswered(card, drafts, quarter)
                return (
                  <ListBoxItem
                    className="roll-list-row"
                    textValue={[
                      cardLabel(card, quarter),
                      cardName(card),
                      done ? choiceName(card, draft.choice) : '',
                    ].join(' ')}
                  >
                    <span className="roll-list-label">
                      {card.kind === 'keyResult' ? cardLabel(card, quarter) : ''}
                    </span>
                    <span className="roll-list-name" dir="auto" title={cardName(card)}>
                      {cardName(card)}
                    </span>
                    <span className="small quiet">{done ? choiceName(card, draft.choice) : ''}</span>
                  </ListBoxItem>
                )
              }}
            </Collection>
          </ListBoxSection>
        ))}
      </ListBox>
    </nav>
  )
}
