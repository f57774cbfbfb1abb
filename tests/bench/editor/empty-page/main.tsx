import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'

function Empty() {
  useEffect(() => {
    requestAnimationFrame(() => performance.mark('interactive'))
  }, [])
  return <p>Empty</p>
}

const place = document.getElementById('window')
if (place === null) throw new Error('The page has no place for the window')
createRoot(place).render(<Empty />)
