<map version="freeplane 1.11.5">
<node TEXT="Nos bourgs en 2040">
<node TEXT="Freins"><node TEXT="Des commerces ferment faute de repreneur"/><node TEXT="Le prix des travaux dans les maisons anciennes"/></node>
<node TEXT="Besoins"><node TEXT="Besoin d’un café ouvert le dimanche"/></node>
<node TEXT="Propositions"><node TEXT="Créer une foncière citoyenne"/></node>
</node>
</map>
