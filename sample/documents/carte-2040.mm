<map version="freeplane 1.9.8">
  <node ID="ID_0001" TEXT="Le pays en 2040 : atelier de prospective, Auzances, 24 septembre 2026">
    <node ID="ID_0002" TEXT="Eau et climat">
      <node ID="ID_0003" TEXT="Les freins">
        <node ID="ID_0004" TEXT="Des étangs vides dès le mois d’août"/>
        <node ID="ID_0005" TEXT="Les forages se multiplient sans que personne ne les compte"/>
        <node ID="ID_0006" TEXT="La méfiance entre pêcheurs, éleveurs et baigneurs"/>
        <node ID="ID_0007" TEXT="Nous raisonnons par commune alors que l’eau coule d’un bassin à l’autre"/>
      </node>
      <node ID="ID_0008" TEXT="Les moteurs">
        <node ID="ID_0009" TEXT="Les relevés tenus depuis trente ans par les éclusiers et les instituteurs"/>
        <node ID="ID_0010" TEXT="L’observatoire paysan du climat, à Lapeyrouse, réunit déjà vingt fermes"/>
        <node ID="ID_0011" TEXT="Des prairies humides encore nombreuses"/>
      </node>
      <node ID="ID_0012" TEXT="Les besoins">
        <node ID="ID_0013" TEXT="Un tour d’eau décidé ensemble avant l’été"/>
        <node ID="ID_0014" TEXT="Des mesures publiques, lisibles par tous"/>
        <node ID="ID_0015" TEXT="Un lieu où régler les conflits avant qu’ils n’arrivent au tribunal"/>
      </node>
      <node ID="ID_0016" TEXT="Les propositions">
        <node ID="ID_0017" TEXT="Réunir un parlement des sources, du Cher à la Sioule"/>
        <node ID="ID_0018" TEXT="Rendre les curages d’étangs solidaires d’une commune à l’autre"/>
        <node ID="ID_0019" TEXT="Planter des haies sur les lignes de niveau"/>
      </node>
      <node ID="ID_0020" TEXT="Les questions">
        <node ID="ID_0021" TEXT="Que buvons-nous en 2040 si deux étés secs se suivent ?"/>
        <node ID="ID_0022" TEXT="Qui paie pour l’eau que l’on garde en amont ?"/>
      </node>
    </node>
    <node ID="ID_0023" TEXT="Travailler et apprendre">
      <node ID="ID_0024" TEXT="Les freins">
        <node ID="ID_0025" TEXT="Le lycée est à une heure de car"/>
        <node ID="ID_0026" TEXT="Des métiers disparaissent faute d’apprentis logés"/>
        <node ID="ID_0027" TEXT="Les femmes renoncent à un emploi faute de garde d’enfants"/>
        <node ID="ID_0028" TEXT="Une seule entreprise fait vivre trois bourgs"/>
      </node>
      <node ID="ID_0029" TEXT="Les moteurs">
        <node ID="ID_0030" TEXT="Le chantier-école de la pierre a trouvé un emploi à neuf personnes sur douze"/>
        <node ID="ID_0031" TEXT="La filière laine relie à nouveau éleveurs, filateurs et tisserands"/>
        <node ID="ID_0032" TEXT="Les retraités aiment transmettre, à condition qu’on le leur demande"/>
        <node ID="ID_0033" TEXT="La fibre permet de revenir travailler au pays"/>
      </node>
      <node ID="ID_0034" TEXT="Les besoins">
        <node ID="ID_0035" TEXT="Un internat ouvert aux apprentis des trois départements"/>
        <node ID="ID_0036" TEXT="Des crèches à horaires larges"/>
        <node ID="ID_0037" TEXT="Un bilan partagé des métiers qui manquent"/>
      </node>
      <node ID="ID_0038" TEXT="Les propositions">
        <node ID="ID_0039" TEXT="Ouvrir une bourse aux savoirs dans chaque ancien canton"/>
        <node ID="ID_0040" TEXT="Faire des tiers-lieux des salles de classe deux jours par semaine"/>
        <node ID="ID_0041" TEXT="Payer le permis de conduire contre des heures de transport solidaire"/>
      </node>
      <node ID="ID_0042" TEXT="Les questions">
        <node ID="ID_0043" TEXT="Peut-on vivre bien ici avec deux métiers plutôt qu’un ?"/>
        <node ID="ID_0044" TEXT="Quelle école garde-t-on quand il reste vingt enfants ?"/>
      </node>
    </node>
    <node ID="ID_0045" TEXT="Décider ensemble">
      <node ID="ID_0046" TEXT="Les freins">
        <node ID="ID_0047" TEXT="Les mêmes vingt personnes à toutes les réunions"/>
        <node ID="ID_0048" TEXT="Le langage des dossiers exclut"/>
        <node ID="ID_0049" TEXT="Les décisions se prennent à la préfecture ou à la région, loin des hameaux"/>
        <node ID="ID_0050" TEXT="L’insuffisance de l’ingénierie dans les petites communes"/>
      </node>
      <node ID="ID_0051" TEXT="Les moteurs">
        <node ID="ID_0052" TEXT="Le conseil des jeunes de Gouzon a obtenu son budget"/>
        <node ID="ID_0053" TEXT="La radio La Sonde donne la parole à ceux qui ne viennent pas"/>
        <node ID="ID_0054" TEXT="Des comptes-rendus écrits avec les mots des gens"/>
        <node ID="ID_0055" TEXT="La coopération entre trois départements, que personne ne nous a demandée"/>
      </node>
      <node ID="ID_0056" TEXT="Les besoins">
        <node ID="ID_0057" TEXT="Du temps payé pour animer"/>
        <node ID="ID_0058" TEXT="Un droit à l’erreur inscrit dans les conventions"/>
        <node ID="ID_0059" TEXT="Une mémoire commune des ateliers"/>
      </node>
      <node ID="ID_0060" TEXT="Les propositions">
        <node ID="ID_0061" TEXT="Tirer au sort un habitant sur trois dans les comités"/>
        <node ID="ID_0062" TEXT="Lire à voix haute, chaque année, ce qui a été promis"/>
        <node ID="ID_0063" TEXT="Remplacer un appel à projets sur deux par une visite"/>
        <node ID="ID_0064" TEXT="Tenir une réunion sur deux au bistrot"/>
      </node>
      <node ID="ID_0065" TEXT="Les questions">
        <node ID="ID_0066" TEXT="Que devient une idée quand celui qui l’a dite s’en va ?"/>
        <node ID="ID_0067" TEXT="Comment décider sans attendre que tout le monde soit d’accord ?"/>
      </node>
    </node>
    <node ID="ID_0068" TEXT="Habiter et prendre soin">
      <node ID="ID_0069" TEXT="Les freins">
        <node ID="ID_0070" TEXT="Des passoires thermiques que personne ne peut rénover seul"/>
        <node ID="ID_0071" TEXT="Les indivisions bloquent la moitié des maisons du bourg"/>
        <node ID="ID_0072" TEXT="La solitude des aidants"/>
      </node>
      <node ID="ID_0073" TEXT="Les moteurs">
        <node ID="ID_0074" TEXT="À Bellegarde-en-Marche, six familles sont restées après leur année d’essai"/>
        <node ID="ID_0075" TEXT="Les pharmacies et les épiceries voient tout le monde"/>
        <node ID="ID_0076" TEXT="Le car des aidants de Saint-Priest-des-Champs ne désemplit pas"/>
      </node>
      <node ID="ID_0077" TEXT="Les besoins">
        <node ID="ID_0078" TEXT="Un guichet unique de la rénovation, qui vient jusqu’à la maison"/>
        <node ID="ID_0079" TEXT="Des petits logements de plain-pied au cœur du bourg"/>
      </node>
      <node ID="ID_0080" TEXT="Les propositions">
        <node ID="ID_0081" TEXT="Acheter à plusieurs communes les maisons en indivision"/>
        <node ID="ID_0082" TEXT="Former des habitants à l’accueil des nouveaux arrivants"/>
        <node ID="ID_0083" TEXT="Accueillir les internes chez l’habitant, un trimestre à la fois"/>
      </node>
      <node ID="ID_0084" TEXT="Les questions">
        <node ID="ID_0085" TEXT="Voulons-nous vieillir chez nous, ou entre nous ?"/>
      </node>
    </node>
    <node ID="ID_0086" TEXT="Ce que nous nous promettons">
      <node ID="ID_0087" TEXT="Les engagements">
        <node ID="ID_0088" TEXT="La Bobine s’engage à garder cette carte et à la rouvrir chaque année"/>
        <node ID="ID_0089" TEXT="Les Haies d’en haut s’engagent à planter deux kilomètres par commune volontaire"/>
        <node ID="ID_0090" TEXT="Le conseil des jeunes de Gouzon s’engage à interroger cent habitants de moins de vingt-cinq ans"/>
        <node ID="ID_0091" TEXT="La commune de Mérinchal s’engage à publier ses relevés de sources"/>
      </node>
    </node>
  </node>
</map>
